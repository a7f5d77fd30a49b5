import type { TokenStore } from '../tokens/token-store.js';

/** With more forms than this, asking where they are costs more than looking at every document. */
const MOST_FORMS = 60;

/**
 * Documents that may hold one of some forms as a run of whole words; null where it is as quick to look at all of them. None that
 * does is left out: a run of words that spells a form begins with a word the form begins with and ends with one it ends with, so
 * a document without such a pair is passed over unread.
 */
export async function mayHold(forms: readonly string[], tokens: TokenStore): Promise<Set<number> | null> {
  if (forms.length > MOST_FORMS) return null;
  const parts = new Set(forms.flatMap(form => [...beginnings(form), ...endings(form), form]));
  const asked = [...parts];
  const counts = await tokens.countsOfForms(asked, { documents: null, themes: [] });
  const holding = new Map(asked.map((form, i) => [form, counts[i]!.documents]));
  const found = new Set<number>();
  for (const form of forms) {
    for (const document of holding.get(form)!) found.add(document);
    const begins = new Set(beginnings(form).flatMap(part => holding.get(part)!));
    for (const part of endings(form)) for (const document of holding.get(part)!) if (begins.has(document)) found.add(document);
  }
  return found;
}

const beginnings = (form: string): string[] => Array.from({ length: form.length - 1 }, (_, i) => form.slice(0, i + 1));
const endings = (form: string): string[] => Array.from({ length: form.length - 1 }, (_, i) => form.slice(i + 1));
