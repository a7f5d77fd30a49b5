import type { Draft, Edit } from './draft.js';

interface Chunk {
  start: number;
  end: number;
  /** Length of "12、". */
  prefix: number;
}

/**
 * Document libraries show a text in numbered pieces of equal length ("3、总纲。自治区…") that cut its sentences. The numbers are
 * dropped and the pieces joined. Three pieces at least, numbered from 1 without a gap, all but the last of one length:
 * numbered paragraphs of a speaker are never that even.
 */
export function joinChunks(draft: Draft): Draft {
  const { text } = draft;
  if (!text.includes('1、') || !/^\s*1、/m.test(text)) return draft;
  let edited = draft;
  const runs = chunkRuns(text);
  if (runs.length > 0) edited = draft.apply(runs.flatMap(run => editsOf(run, text)));
  return edited;
}

function chunkRuns(text: string): Chunk[][] {
  const runs: Chunk[][] = [];
  let run: Chunk[] = [];
  for (const line of text.matchAll(/^[ \t\u3000\xa0]*(\d{1,3})、[^\n]*$/gm)) {
    const number = Number(line[1]);
    const last = run[run.length - 1];
    const start = line.index + line[0].search(/\d/);
    const chunk = { start, end: line.index + line[0].length, prefix: line[1]!.length + 1 };
    const follows = last !== undefined && number === run.length + 1 && text.slice(last.end, line.index).trim() === '';
    if (!follows) {
      if (isEven(run)) runs.push(run);
      run = [];
    }
    if (follows || number === 1) run.push(chunk);
  }
  if (isEven(run)) runs.push(run);
  return runs;
}

/** True for three or more pieces that, the last aside, differ in length by a fiftieth at most. */
function isEven(run: readonly Chunk[]): boolean {
  if (run.length < 3) return false;
  const lengths = run.slice(0, -1).map(chunk => chunk.end - chunk.start - chunk.prefix);
  const longest = Math.max(...lengths);
  return longest >= 100 && longest - Math.min(...lengths) <= Math.max(2, longest / 50);
}

function editsOf(run: readonly Chunk[], text: string): Edit[] {
  const edits: Edit[] = [];
  run.forEach((chunk, i) => {
    const before = run[i - 1];
    if (before) edits.push({ start: before.end, end: chunk.start, after: '', as: 'repair', kind: 'line-join' });
    edits.push({ start: chunk.start, end: chunk.start + chunk.prefix, after: '', as: 'drop', kind: 'chunk-prefix' });
  });
  return edits.filter(edit => edit.end > edit.start || text.length === 0);
}
