/** The encodings that the character sets of RTF's fonts mean; 0 and 1 mean that of the document, 2 holds signs and no letters. */
const BY_CHARSET: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const SYMBOLS = 2;
const BY_CODE_PAGE: Record<number, string> = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 54936: 'gb18030', 65001: 'utf-8' }; // prettier-ignore
/** Where nothing is said, or what is said is not kept to. */
const LATIN = 'windows-1252';
/** Its signs between the control characters and the letters: the runtime's decoder gives control characters there. */
const LATIN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const WIDE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-8']);

/** The encodings of an RTF text: that of the document, and those of its fonts. */
export class RtfPages {
  private document = LATIN;
  private readonly fonts = new Map<number, number>();
  private readonly decoders = new Map<string, InstanceType<typeof TextDecoder>>();

  /** `\ansicpg936`. */
  documentIs(codePage: number): void {
    this.document = BY_CODE_PAGE[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : LATIN);
  }

  /** `\f13\fcharset134`. */
  fontIs(font: number, charset: number): void {
    this.fonts.set(font, charset);
  }

  /**
   * Bytes of text → text. A byte that is no letter of a Western font is one of the font for East Asian text, where one is named, or of the
   * document's own encoding.
   */
  decode(bytes: readonly number[], font: number | null, eastern: number | null): string {
    if (this.isSymbols(font)) return '';
    const page = this.pageOf(font) ?? this.pageOf(eastern) ?? this.document;
    if (page === LATIN || bytes.every(byte => byte < 0x80)) return latin(bytes);
    const text = this.decoder(page).decode(Uint8Array.from(bytes));
    return WIDE.has(page) && text.includes('\ufffd') && this.pageOf(font) === null ? latin(bytes) : text;
  }

  private isSymbols(font: number | null): boolean {
    return font !== null && this.fonts.get(font) === SYMBOLS;
  }

  private pageOf(font: number | null): string | null {
    return font === null ? null : (BY_CHARSET[this.fonts.get(font) ?? 0] ?? null);
  }

  private decoder(page: string): InstanceType<typeof TextDecoder> {
    const known = this.decoders.get(page) ?? new TextDecoder(page);
    this.decoders.set(page, known);
    return known;
  }
}

const latin = (bytes: readonly number[]) =>
  bytes.map(byte => (byte >= 0x80 && byte < 0xa0 ? LATIN_SIGNS[byte - 0x80]! : String.fromCharCode(byte))).join('');
