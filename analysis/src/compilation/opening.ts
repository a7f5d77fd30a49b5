import { endsSentence, isDateLine, isNumbered, isSalutation, isTitle } from '../corpus/line-form.js';
import type { Span } from '../corpus/span.js';
import { bareTitle, type Heading } from './families.js';
import type { Line, SpeechSpan } from './speech-span.js';

/** How many lines may stand between heading and body. */
const LONGEST_HEAD = 8;

/**
 * Opens one speech: finds the title over its body, drops the compilation's heading and repeats of the title, and answers where the
 * body begins and ends. Bylines and date lines stay in the body, where dating and attribution read them. Null without any body.
 */
export function openSpeech(lines: readonly Line[], heading: Heading | null, shared: ReadonlySet<string>): SpeechSpan | null {
  const dropped: (Span & { kind: string })[] = [];
  let at = 0;
  const headingLine = heading ? lines[0]! : null;
  if (headingLine) {
    dropped.push({ start: headingLine.start, end: headingLine.end, kind: 'compilation-heading' });
    at = 1;
  }
  const titles = titleLines(lines, at);
  const kept: Line[] = [];
  for (const line of titles.lines) {
    if (isRepeat(line.text, kept, headingLine, titles.lines))
      dropped.push({ start: line.start, end: line.end, kind: 'repeated-title' });
    else kept.push(line);
  }
  at = titles.end;
  const body = lines.slice(at);
  const last = body[body.length - 1];
  if (!last) return null;
  const start = body[0]!.start + gluedTitle(body[0]!.text, kept);
  const title = joined(kept);
  return {
    start,
    end: last.end,
    heading: headingLine ? headingLine.text : null,
    headingTitle: heading?.title && !shared.has(heading.title) ? bareTitle(heading.title) : null,
    headingSpan: headingLine ? { start: headingLine.start, end: headingLine.end } : null,
    title,
    titleSpan: kept.length > 0 ? { start: kept[0]!.start, end: kept[kept.length - 1]!.end } : null,
    proposals: [],
    dropped: start > body[0]!.start ? [...dropped, { start: body[0]!.start, end: start, kind: 'repeated-title' }] : dropped,
  };
}

/** The lines from `at` on that make up the title: at most a few short ones, up to the salutation, a byline, a date or a paragraph. */
function titleLines(lines: readonly Line[], at: number): { lines: Line[]; end: number } {
  const found: Line[] = [];
  let end = at;
  let sure = 0;
  for (let i = at; i < lines.length && i - at < LONGEST_HEAD; i++) {
    const line = lines[i]!.text;
    if (line.length > 80 || isSalutation(line) || isDateLine(line)) break;
    const subtitle = /^[—-]{1,2}/.test(line);
    if ((isNumbered(line) && !subtitle) || endsSentence(line) || /[。;；]/.test(line)) break;
    if (!subtitle && found.length > 0 && isTitle(joined(found)!) && !isTitle(line)) break;
    found.push(lines[i]!);
    if (isTitle(line) || (found.length > 1 && isTitle(joined(found)!))) {
      sure = found.length;
      end = i + 1;
    }
  }
  return { lines: found.slice(0, sure), end };
}

/** A line that says again what the title said so far, or the clipped end of the title that follows. */
function isRepeat(line: string, kept: readonly Line[], heading: Line | null, all: readonly Line[]): boolean {
  if (joined(kept)?.endsWith(line)) return true;
  if (kept.some(other => other.text.endsWith(line) || (isTitle(line) && saysTheSame(other.text, line)))) return true;
  if (kept.length > 0 || heading === null) return false;
  return all.some(other => other.text.length > line.length && other.text.endsWith(line));
}

/** "1989年政府工作报告" under "1989年国务院政府工作报告": all its characters stand in the other, in order. */
function saysTheSame(longer: string, shorter: string): boolean {
  let at = 0;
  for (const character of shorter) {
    at = longer.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A title glued to the first paragraph ("…的发言按照市政府…"): how many characters of the paragraph repeat it. */
function gluedTitle(body: string, titles: readonly Line[]): number {
  const title = titles.find(line => line.text.length >= 8 && line.text.length < body.length && body.startsWith(line.text));
  return title ? title.text.length : 0;
}

function joined(lines: readonly Line[]): string | null {
  if (lines.length === 0) return null;
  return lines.map(line => line.text).join('');
}
