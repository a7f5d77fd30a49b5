import type { Dating, Versions } from '@cimai/analysis';
import type { TokenizedDocument } from '../tokens/token-store.js';

/** A document as the reader hands it over for keeping: what the lists show, its text, its reading as JSON, its tokens. */
export interface KeptDocument {
  sourceStart: number;
  sourceEnd: number;
  heading: string | null;
  title: string;
  speaker: string | null;
  role: string | null;
  place: string | null;
  level: string | null;
  occasion: string | null;
  dating: Omit<Dating, 'evidence'>;
  characters: number;
  passages: number;
  themes: Record<string, number>;
  versions: Versions;
  text: string;
  /** A `Reading` as JSON: written where it was made, parsed only where it is looked at. */
  reading: string;
  tokens: Omit<TokenizedDocument, 'document' | 'revision'>;
}

/** What the reader made of one source. */
export interface KeptSource {
  source: number;
  encoding: string;
  documents: KeptDocument[];
}
