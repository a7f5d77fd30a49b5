import { Injectable } from '@nestjs/common';
import type { SourceDetail } from '@cimai/analysis';
import { Librarian } from '../library/librarian.js';
import { SourceDetails } from '../library/source-detail.js';
import { problem } from '../problem/problem.js';
import { previewEncodings } from './formats/decode.js';

/** Bytes that are enough to see whether an encoding is the right one. */
const GLIMPSE = 64 * 1024;

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
    return { ...detail, encodings: bytes ? previewEncodings(bytes.subarray(0, GLIMPSE)) : [] };
  }
}
