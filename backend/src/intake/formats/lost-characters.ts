/**
 * What stands where characters were lost: the replacement character, private characters that decoders make of bad bytes, and the
 * trails of a lost text that was saved again (锟斤拷: the bytes of replacement characters read as GBK; 烫烫烫, 屯屯屯: memory nobody
 * had written to).
 */
const LOST = /[\ufffd\ue000-\uf8ff]+|(?:锟斤拷)+锟?斤?|烫{3,}|屯{3,}/g;

/** How many UTF-16 units of a text stand where something was lost. */
export function lostIn(text: string): number {
  let lost = 0;
  for (const [run] of text.matchAll(LOST)) lost += run.length;
  return lost;
}
