import type { LanguageCode } from '../words/figures.js';

/** Why an answer did not come, in words a person can act on. */
export interface Problem {
  status: number;
  title: string;
  /** One clear sentence; empty when no server of ours answered, which the page says in its own words. */
  detail: string;
  /** The same in both languages, where the server says it so. */
  words: Record<LanguageCode, string> | null;
}

/**
 * The RFC 9457 problem in a failed response. `error` is the body as the HTTP client hands it over: parsed JSON, or the raw text
 * where the server sent something else (a proxy's page, say), which is then left unshown.
 */
export function problemOf(status: number, error: unknown): Problem {
  const body = typeof error === 'string' ? parsed(error) : error;
  const words = member(body, 'words');
  const both = { zh: text(words, 'zh'), en: text(words, 'en') };
  return { status, title: text(body, 'title'), detail: text(body, 'detail'), words: both.zh && both.en ? both : null };
}

/** The problem in one language; empty where no server of ours answered. */
export function problemIn(problem: Problem, code: LanguageCode): string {
  return problem.words?.[code] || problem.detail || problem.title;
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function member(body: unknown, key: string): unknown {
  return typeof body === 'object' && body !== null && key in body ? (body as Record<string, unknown>)[key] : null;
}

function text(body: unknown, key: string): string {
  const value = member(body, key);
  return typeof value === 'string' ? value : '';
}
