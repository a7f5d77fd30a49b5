/**
 * The GBK code table both ways, taken from the platform's own decoder. Pairs of bytes are numbers: lead × 256 + trail. Only what
 * text can hold is listed; the private-use pairs, which decoders and filters lose, are told apart.
 */
export interface GbkTable {
  /** Code unit of a pair; 0 where the pair stands for nothing. */
  decoded: Uint16Array;
  /** Pair of a code unit; 0 where GBK has none. */
  encoded: Uint16Array;
  /** 1 for a pair that decodes to a private-use character, which pages lose without a trace. */
  lost: Uint8Array;
}

let table: GbkTable | undefined;

/** The table, made on first use. */
export function gbkTable(): GbkTable {
  if (table) return table;
  const decoded = new Uint16Array(0x10000);
  const encoded = new Uint16Array(0x10000);
  const lost = new Uint8Array(0x10000);
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const pair = lead * 256 + trail;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const code = character.charCodeAt(0);
      if (character.length !== 1 || code === 0xfffd || code < 0x80) lost[pair] = 1;
      else if (code >= 0xe000 && code <= 0xf8ff) lost[pair] = 1;
      else {
        decoded[pair] = code;
        encoded[code] ||= pair;
      }
    }
  }
  return (table = { decoded, encoded, lost });
}
