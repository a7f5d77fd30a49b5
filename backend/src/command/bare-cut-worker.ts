import { instruments } from '../library/instruments.js';

/** What the whole journey is measured against: nothing but the segmenter, over whole texts. Answers how many pieces it cut. */
export default function cut(texts: readonly string[]): number {
  const { segmenter } = instruments();
  return texts.reduce((sum, text) => sum + segmenter.cut(text).length, 0);
}
