/**
 * The text of a .docx file, one paragraph a line: what is needed to find coded passages in it again. A .docx is a ZIP archive
 * (PKWARE APPNOTE 6.3: end record, central directory, local headers) whose `word/document.xml` holds the paragraphs.
 */
import { inflateRawSync } from 'node:zlib';

const END_RECORD = 0x06054b50;
const DEFLATED = 8;

/** @param bytes a Buffer of the whole file */
export function docxText(bytes) {
  const paragraphs = entry(bytes, 'word/document.xml').toString('utf8').split('</w:p>');
  return paragraphs.map(xml => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('')).join('\n');
}

function entry(bytes, wanted) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_RECORD) end--;
  if (end < 0) throw new Error('This is no .docx file: the end of a ZIP archive is missing.');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === wanted) return unpacked(bytes, at);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`This is no .docx file: it holds no ${wanted}.`);
}

function unpacked(bytes, directory) {
  const local = bytes.readUInt32LE(directory + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(directory + 20));
  return bytes.readUInt16LE(directory + 10) === DEFLATED ? inflateRawSync(packed) : packed;
}
