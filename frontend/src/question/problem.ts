/** Why an answer did not come, in words a person can act on. */
export interface Problem {
  status: number;
  title: string;
  /** One clear sentence; empty when the server could not be reached, which the page says in its own words. */
  detail: string;
}

/**
 * The RFC 9457 problem in a failed response. `error` is the body as the HTTP client hands it over: parsed JSON, or the raw text
 * where the server sent something else (a proxy's page, say), which is then left unshown.
 */
export function problemOf(status: number, error: unknown): Problem {
  const body = typeof error === 'string' ? parsed(error) : error;
  const title = text(body, 'title');
  return { status, title: title || (status ? String(status) : ''), detail: text(body, 'detail') };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function text(body: unknown, key: string): string {
  if (typeof body !== 'object' || body === null || !(key in body)) return '';
  const value: unknown = (body as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
}
