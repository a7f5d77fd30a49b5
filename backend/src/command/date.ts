import { clean, dateDocument } from '@cimai/analysis';
import { instruments } from '../library/instruments.js';
import { CommandProblem, print } from './output.js';
import { linesOf } from './tag.js';

/** `date FILE.jsonl`: `{"id", "title"?, "text"}` → `{"id", "earliest", "latest", "best", "basis", "confidence", "alternatives"}`, in the same order. */
export async function date(path: string): Promise<void> {
  const { chronology } = instruments();
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (line.trim() === '') continue;
    const { id, title, text } = recordOf(line, number);
    const { text: cleaned, dropped } = clean(text);
    const stamps = dropped.filter(({ kind }) => kind === 'posting-stamp').map(stamp => stamp.text);
    const { earliest, latest, best, basis, confidence, alternatives } = dateDocument(
      { title: title ? clean(title).text : null, heading: null, text: cleaned, stamps },
      chronology,
    );
    const others = alternatives.map(({ evidence: _places, ...interval }) => interval);
    await print(JSON.stringify({ id, earliest, latest, best, basis, confidence, alternatives: others }));
  }
}

function recordOf(line: string, number: number): { id: unknown; title: string | null; text: string } {
  try {
    const { id, title, text } = JSON.parse(line.replace(/^\ufeff/, '')) as Record<string, unknown>;
    if (typeof text === 'string') return { id, title: typeof title === 'string' ? title : null, text };
  } catch {
    // falls through to the same sentence: the line is not what it should be
  }
  throw new CommandProblem(`Line ${number} is not a JSON object with a "text" field.`);
}
