import { Injectable } from '@nestjs/common';
import type { SourceDetail } from '@cimai/analysis';
import { Librarian } from '../library/librarian.js';
import { SourceDetails } from '../library/source-detail.js';
import { problem } from '../problem/problem.js';

/** Bytes that are enough to see whether an encoding is the right one. */
const GLIMPSE = 64 * 1024;
const PREVIEW = 200;
/** The encodings that Chinese files come in. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Shows a source over the counter: what is kept of it, and what its bytes look like in each encoding that could be chosen. */
@Injectable()
export class SourceCounter {
  constructor(
    private readonly details: SourceDetails,
    private readonly librarian: Librarian,
  ) {}

  /** @throws Problem when there is no such source */
  async show(id: number): Promise<SourceDetail> {
    const detail = await this.details.of(id);
    if (!detail) throw problem.noSource(id);
    const choosable = detail.encoding !== null || detail.state === 'refused';
    const bytes = choosable ? await this.librarian.bytes(id) : null;
    return { ...detail, encodings: bytes ? ENCODINGS.map(name => glimpse(name, bytes.subarray(0, GLIMPSE))) : [] };
  }
}

function glimpse(name: string, bytes: Uint8Array): { name: string; lost: number; preview: string } {
  const text = new TextDecoder(name).decode(bytes);
  return { name, lost: text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0, preview: text.slice(0, PREVIEW) };
}
