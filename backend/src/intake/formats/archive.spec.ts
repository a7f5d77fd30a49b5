import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesIn } from './archive.js';

const FIXTURES = fileURLToPath(new URL('../../../../tests/fixtures/', import.meta.url));

/** What comes out of a fixture: names with their text or their problem. */
async function opened(name: string): Promise<Record<string, string>> {
  const bytes = readFileSync(FIXTURES + name);
  const files: Record<string, string> = {};
  for await (const file of filesIn(name.split('/').at(-1)!, bytes, bytes.length)) {
    files[file.name] = 'bytes' in file ? file.bytes.toString().trim() : file.problem.problem;
  }
  return files;
}

describe('filesIn', () => {
  it('reads names in GBK and in Big5 where the archive does not say what they are in', async () => {
    expect(Object.keys(await opened('hostile/gbk-names.zip'))).toEqual([
      'gbk-names.zip/2012年讲话/在全市经济工作会议上的讲话.txt',
      'gbk-names.zip/2012年讲话/在春节团拜会上的致辞.txt',
    ]);
    expect(Object.keys(await opened('hostile/big5-names.zip'))).toEqual(['big5-names.zip/市長講話/在全縣工作會議上的講話.txt']);
  });

  it('names every path that leads out, every link and every locked file, passes over what systems leave, and goes on', async () => {
    expect(await opened('hostile/paths.zip')).toEqual({
      'paths.zip/../climbs.txt': 'unsafe-path',
      'paths.zip/a/../../climbs-too.txt': 'unsafe-path',
      'paths.zip//etc/absolute.txt': 'unsafe-path',
      'paths.zip/C:/Windows/drive.txt': 'unsafe-path',
      'paths.zip/../backslash.txt': 'unsafe-path',
      'paths.zip/link.txt': 'unsafe-path',
      'paths.zip/locked.txt': 'encrypted',
      'paths.zip/folder/good.txt': '同志们：大家要齐心协力把工作做好。',
    });
  });

  it('opens an archive in an archive, and no further', async () => {
    expect(await opened('hostile/nested.zip')).toEqual({
      'nested.zip/inner.zip/speech.txt': '同志们：要把困难群众的事办好。',
      'nested.zip/inner.zip/innermost.zip': 'nested-archive',
      'nested.zip/damaged.zip': 'broken',
    });
  });

  it('reads an archive from disk as from memory', async () => {
    const names: string[] = [];
    for await (const { name } of filesIn('files.zip', `${FIXTURES}formats/files.zip`, 9419)) names.push(name);
    expect(names).toEqual(['files.zip/讲话/在全市防汛工作会议上的讲话.docx', 'files.zip/讲话/正文.txt']);
  });

  it('says that what is no archive is broken', async () => {
    const files = [];
    for await (const file of filesIn('no.zip', Buffer.from('PK\x03\x04 and nothing'), 20)) files.push(file);
    expect(files).toMatchObject([{ name: 'no.zip', problem: { problem: 'broken' } }]);
  });
});
