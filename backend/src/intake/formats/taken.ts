import type { Dropped } from '@cimai/analysis';

/** The formats whose bytes are no plain text: each has its own file, and is opened in a thread apart. */
export type ContainerKind = 'docx' | 'doc' | 'pdf' | 'xlsx' | 'odt' | 'rtf' | 'mht' | 'epub';

/** What a person calls such a file. */
export const FORMAT_NAMES: Record<ContainerKind, string> = {
  ...{ docx: 'Word', doc: 'Word', pdf: 'PDF', xlsx: 'Excel' },
  ...{ odt: 'OpenDocument', rtf: 'RTF', mht: 'MHT', epub: 'EPUB' },
};

/** Whether a kind of file is opened in a thread apart. */
export const isContainer = (kind: string): kind is ContainerKind => kind in FORMAT_NAMES;

/** What was taken out of such a file. It crosses from one thread to another, so it is plain data. */
export type Taken = TakenText | TakenSheets;

export interface TakenText {
  kind: 'text';
  /** All the text in the file, kept beside the source: every offset counts in it. */
  text: string;
  /** What of it is to be read, where that is not all: the text and its way back (triples, as an OffsetMap takes them). */
  reflowed: { text: string; runs: Int32Array } | null;
  /** What of it is not to be read. */
  dropped: Dropped[];
  /** What the file's properties call it, if that looks like the title of a speech. */
  title: string | null;
}

export interface TakenSheets {
  kind: 'sheets';
  sheets: { name: string; rows: string[][] }[];
}
