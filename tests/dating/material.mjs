/**
 * The texts the dating is measured on, from a folder of real texts beside the repository. Nothing of them is kept here.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The national reports, one a year: `{ id, title, date, text }`. */
export function nationalReports(folder) {
  return jsonLines(readFileSync(join(folder, 'corpora', 'gwr_national.jsonl'), 'utf8'));
}

/** Laws and regulations that carry a date of their own. */
export function laws(folder) {
  const text = gunzipSync(readFileSync(join(folder, 'corpora', 'laws_regulations.jsonl.gz'))).toString('utf8');
  return jsonLines(text).filter(law => /^\d{4}-\d{2}-\d{2}$/.test(law.date));
}

/** The speeches an expert has dated, cut out of their files by the expert's own line numbers. */
export function datedSpeeches(folder) {
  const gold = JSON.parse(readFileSync(join(folder, 'gold', 'speeches.json'), 'utf8'));
  return gold.map(speech => {
    const lines = readFileSync(join(folder, 'seeds', speech.file), 'utf8').split(/\r?\n/);
    const heading = speech.heading_line ? (lines[speech.heading_line - 1] ?? null) : null;
    const first = Math.min(speech.start_line, speech.title_line ?? speech.start_line, ...(speech.title_lines ?? []));
    const last = Math.max(speech.end_line, ...(speech.signoff_lines ?? []));
    return { ...speech, heading, text: lines.slice(first - 1, last).join('\n') };
  });
}

/** Every chronology file of the repository. */
export function chronologyFiles(repository) {
  const folder = join(repository, 'data', 'chronology');
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

export function hasMaterial(folder) {
  return existsSync(join(folder, 'corpora', 'gwr_national.jsonl')) && existsSync(join(folder, 'gold', 'speeches.json'));
}

/** The text with the digits of every year, month and day replaced by x, whatever numerals they are written in. */
export function masked(text) {
  const digit = '[0-9０-９〇○零一二三四五六七八九]';
  return text
    .replace(new RegExp(`(?:${digit}\\s?){4}(?=\\s*(?:年|[-—–－~～至到]+\\s*(?:${digit}\\s?){2,4}\\s*年))`, 'g'), hide)
    .replace(/(?<![0-9０-９.．])(?:19|20|１９|２０)[0-9０-９]{2}(?![0-9０-９.．亿万多个名人户吨%％])/g, hide)
    .replace(/[0-9０-９一二三四五六七八九十]{1,3}(?=\s*月)/g, hide)
    .replace(/(?<=月\s*)[0-9０-９一二三四五六七八九十]{1,3}(?=\s*[日号])/g, hide);
}

/** Pieces of so many characters out of a text, its head left away: what is quoted without its beginning. */
export function fragmentsOf(report, length) {
  const head = 3000;
  const count = Math.max(Math.floor((report.text.length - head) / length), 0);
  return Array.from({ length: count }, (_, at) => ({
    ...report,
    id: `${report.id}-${at}`,
    text: report.text.slice(head + at * length, head + (at + 1) * length),
  }));
}

function hide(digits) {
  return digits.replace(/\S/g, 'x');
}

function jsonLines(text) {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line));
}
