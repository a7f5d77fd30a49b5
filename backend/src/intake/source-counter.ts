import { Injectable } from '@nestjs/common';
import type { SourceDetail } from '@cimai/analysis';
import { Librarian } from '../library/librarian.js';
import { SourceDetails } from '../library/source-detail.js';
import { problem } from '../problem/problem.js';
import { looksBinary, previewEncodings } from './formats/decode.js';

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
    const choosable = detail.encoding !== null || mayBeTheEncoding(detail);
    const bytes = choosable ? await this.librarian.bytes(id) : null;
    const glimpse = bytes?.subarray(0, GLIMPSE);
    // The columns of a workbook may be unclear too, and no encoding makes them any clearer.
    const isText = glimpse && (detail.problem?.problem === 'undecodable' || !looksBinary(glimpse) || detail.encoding !== null);
    return { ...detail, encodings: isText ? previewEncodings(glimpse) : [] };
  }
}

/** What is locked, empty, damaged, of a kind that is not read or without a text is not mended by another encoding. */
function mayBeTheEncoding({ state, problem }: Pick<SourceDetail, 'state' | 'problem'>): boolean {
  return state === 'refused' && ['undecodable', 'columns-unclear'].includes(problem?.problem ?? '');
}
