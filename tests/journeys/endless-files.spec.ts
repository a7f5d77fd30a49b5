import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfOfPages, pdfThatInflates } from '../fixtures/endless-pdf.js';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { ROOT, RunningHouse } from './running-house.js';

const fixture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures/formats', name));
const memory = (house: RunningHouse, of: 'VmHWM' | 'VmRSS') =>
  Number(new RegExp(`${of}:\\s+(\\d+)`).exec(readFileSync(`/proc/${house.pid}/status`, 'utf8'))![1]) / 1024;

/** So long may a file take here: more than any honest one below needs on a busy machine, less than the endless one would take. */
const SECONDS = '8';

describe('a file that never ends', () => {
  let house: RunningHouse;
  const before = process.env['CIMAI_FILE_SECONDS'];
  beforeAll(async () => {
    process.env['CIMAI_FILE_SECONDS'] = SECONDS;
    house = await RunningHouse.open();
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['CIMAI_FILE_SECONDS'];
    else process.env['CIMAI_FILE_SECONDS'] = before;
    await house.close();
  });

  it('is stopped, named with the limit, and the rest of the upload is read, before it and behind it', async () => {
    const intake = await house.send({
      '甲.docx': fixture('speech.docx'),
      '乙.txt': SAFETY,
      '没有尽头.pdf': pdfOfPages(30_000),
      '丙.pdf': fixture('columns.pdf'),
      '丁.txt': FINANCE,
    });
    expect(intake.refused).toMatchObject([{ file: '没有尽头.pdf', problem: 'too-slow' }]);
    expect(intake.refused[0]!.detail.zh).toContain(`${SECONDS} 秒`);
    expect(intake.refused[0]!.detail.en).toContain(`${SECONDS} seconds`);
    expect(intake.documents).toBe(4);
  }, 120_000);

  it('that inflates without end is stopped before it has eaten the memory', async () => {
    const [atRest, bomb] = [memory(house, 'VmRSS'), pdfThatInflates(2500)];
    expect(bomb.length).toBeLessThan(16 * 1024);
    const intake = await house.send({ '炸弹.pdf': bomb, '戊.rtf': fixture('numbered.rtf') });
    expect(intake.refused).toMatchObject([{ file: '炸弹.pdf', problem: 'too-slow' }]);
    expect(intake.documents).toBe(1);
    expect(memory(house, 'VmHWM') - atRest).toBeLessThan(2000);
    expect(await house.ask('/health')).toMatchObject({ status: 'ok' });
  }, 120_000);
});
