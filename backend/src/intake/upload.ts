import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { MOST_BYTES } from './problems.js';
import type { SentFile } from './receiving-desk.js';

/** A file as the upload leaves it in the request. */
export type UploadedFile = Express.Multer.File & { sent: SentFile };

/**
 * Takes an uploaded file into memory up to the limit. A file over it is let through to its end without being kept, so that
 * it is refused by name and the files beside it are not.
 */
const upToTheLimit: StorageEngine = {
  _handleFile(_request, file, done) {
    const chunks: Buffer[] = [];
    let size = 0;
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    });
    file.stream.on('error', error => done(error));
    file.stream.on('end', () => {
      const sent: SentFile = {
        name: nameOf(file.originalname),
        bytes: size <= MOST_BYTES ? Buffer.concat(chunks) : Buffer.alloc(0),
        size,
      };
      done(null, { sent, size } as Partial<UploadedFile>);
    });
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

/** How the web server takes uploads: any number of files up to a folder's worth, names with their folders. */
export const uploadOptions = { storage: upToTheLimit, preservePath: true, limits: { files: 20_000 } };

/** Browsers send names in UTF-8, the parser reads them as Latin-1; a name that was Latin-1 indeed stays as it is. */
function nameOf(raw: string): string {
  const utf8 = Buffer.from(raw, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? raw : utf8;
}

/** The files of a request. */
export function sentFiles(request: Request): SentFile[] {
  return ((request.files as UploadedFile[] | undefined) ?? []).map(file => file.sent);
}
