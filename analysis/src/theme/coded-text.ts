/** A passage as somebody coded it elsewhere. */
export interface CodedText {
  /** The line it stood in, from 1. */
  line: number;
  id: string;
  /** Passages of one document belong together; its own id where the file names none. */
  document: string;
  text: string;
  themes: string[];
  /** Marked with `?`: left out of every figure. */
  unsure: boolean;
}

const TEXT = ['text', '正文', '段落'];
const THEMES = ['themes', 'labels', 'theme', 'label', '主题'];
const DOCUMENT = ['document', 'file', 'source', '文献'];

/**
 * Reads coded passages from a table with tabs. With a header, its columns may stand in any order: `id`, `text`, `themes` (or
 * `labels`) and, if there is one, `document` (or `file`). Without one: id, text, themes. Several themes stand with commas or 、
 * between them, none is an empty cell, `?` is a coder in doubt.
 *
 * @returns the passages, and the first line that is none; null where all are
 */
export function readCodedTexts(file: string): { passages: CodedText[]; broken: number | null } {
  const rows = file.replace(/^\ufeff/, '').split(/\r?\n/).map(line => line.split('\t')); // prettier-ignore
  const header = rows[0]!.map(cell => cell.trim().toLowerCase());
  const find = (names: readonly string[]) => header.findIndex(cell => names.includes(cell));
  const named = find(TEXT) >= 0 && find(THEMES) >= 0;
  const columns = named
    ? { id: Math.max(0, find(['id', '编号'])), text: find(TEXT), themes: find(THEMES), document: find(DOCUMENT) }
    : { id: 0, text: 1, themes: 2, document: -1 };
  const passages: CodedText[] = [];
  for (let at = named ? 1 : 0; at < rows.length; at++) {
    const cells = rows[at]!;
    if (cells.length === 1 && cells[0]!.trim() === '') continue;
    const [id, text, coded = ''] = [cells[columns.id]?.trim(), cells[columns.text]?.trim(), cells[columns.themes]];
    if (!id || !text || cells.length < 2) return { passages, broken: at + 1 };
    const unsure = coded.includes('?') || coded.includes('？');
    const themes = coded.split(/[,，、;；|]/).map(theme => theme.replace(/[?？]/g, '').trim()).filter(theme => theme !== ''); // prettier-ignore
    passages.push({
      line: at + 1,
      id,
      document: cells[columns.document]?.trim() || id,
      text,
      themes: [...new Set(themes)],
      unsure,
    });
  }
  return { passages, broken: passages.length === 0 ? 1 : null };
}
