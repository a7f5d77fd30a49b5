/**
 * Reads passages coded by people and lays them out as the tagger wants them. Nothing of the texts is kept in this repository:
 * `themes.tsv` and the national reports lie beside it, and `national-passages.tsv` holds places and labels only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two readers differed on such a passage: it takes part in no score. */
const DIFFERED = '?';

export const goldFile = folder => join(folder, 'gold', 'themes.tsv');
export const reportsFile = folder => join(folder, 'corpora', 'gwr_national.jsonl');
export const hasGold = folder => existsSync(goldFile(folder));
export const hasReports = folder => existsSync(reportsFile(folder));

/** Headings with which a compilation begins its next speech. */
const NEXT_SPEECH = /篇[一二三四五六七八九十]+$|^第[一二三四五六七八九十]+篇|讲话材料篇\d+$/u;

/**
 * The coded passages of `themes.tsv`, each with the speech it belongs to. Passages without a file come from national reports,
 * in no order: each is a document of its own.
 */
export function goldPassages(folder) {
  let speech = 0;
  let last = null;
  return linesOf(goldFile(folder)).map(([id, file, , , labels, ...text]) => {
    const passage = text.join('\t');
    if (file === '' || file !== last || NEXT_SPEECH.test(passage.trim())) speech++;
    last = file;
    return { id, document: `${file || 'report'} ${speech}`, alone: file === '', labels: labelsOf(labels), text: passage };
  });
}

/** Further passages of the national reports, coded for this project: `set` is `train` or `check`. */
export function reportPassages(folder, places, set) {
  const reports = new Map(
    readFileSync(reportsFile(folder), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(report => [report.id, report.text]),
  );
  return linesOf(places)
    .filter(([, , , whose]) => whose === set)
    .map(([report, start, end, , labels]) => ({
      id: `${report}:${start}`,
      document: `${report}:${start}`,
      alone: true,
      labels: labelsOf(labels),
      text: reports.get(report).slice(Number(start), Number(end)).trim(),
    }));
}

export const linesOf = file =>
  readFileSync(file, 'utf8')
    .replace(/\n+$/u, '')
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'));
export const labelsOf = labels => (labels.trim() === DIFFERED ? null : labels.split(',').filter(Boolean));

/**
 * Documents made of coded passages, segmented: `{ text, passages, tokens, members }`, where `members` are the coded passages in order.
 * @param apart true to read each passage by itself, as if nothing were known of what stands around it
 */
export function documentsOf(coded, { tokenize, segmenter }, apart = false) {
  const byDocument = new Map();
  coded.forEach((passage, at) => {
    const key = apart ? at : passage.document;
    byDocument.set(key, [...(byDocument.get(key) ?? []), passage]);
  });
  return [...byDocument.values()].map(members => {
    let text = '';
    const passages = members.map(member => {
      const start = text.length;
      text += `${member.text}\n`;
      return { start, end: text.length - 1, sentences: sentencesOf(member.text, start), heading: false };
    });
    return { text, passages, tokens: tokenize(text, passages, segmenter), members };
  });
}

function sentencesOf(text, offset) {
  const sentences = [];
  for (const { index, 0: sentence } of text.matchAll(/[^。！？!?；;]+[。！？!?；;]*|[。！？!?；;]+/gu)) {
    sentences.push({ start: offset + index, end: offset + index + sentence.length });
  }
  return sentences;
}
