import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HouseLogger } from './house-logger.js';

@Module({
  providers: [
    {
      provide: 'store',
      useFactory: () => {
        new Logger('Room').error('what a room has to say');
        return Promise.reject(new Error('the store is locked'));
      },
    },
  ],
})
class LockedHouse {}

describe('HouseLogger', () => {
  const written: string[] = [];
  const { stdout, stderr } = process;
  const real = { out: stdout.write.bind(stdout), err: stderr.write.bind(stderr) };
  beforeEach(() => {
    written.length = 0;
    const keep = (chunk: unknown) => written.push(String(chunk)) > 0;
    stdout.write = keep as typeof stdout.write;
    stderr.write = keep as typeof stderr.write;
  });
  afterEach(() => {
    stdout.write = real.out;
    stderr.write = real.err;
  });

  it('leaves a failure to open to who opens the house, and lets every room speak', async () => {
    const opening = NestFactory.createApplicationContext(LockedHouse, {
      logger: new HouseLogger(['error']),
      abortOnError: false,
    });
    await expect(opening).rejects.toThrow('the store is locked');
    expect(written.join('')).toContain('what a room has to say');
    expect(written.join('')).not.toContain('the store is locked');
  });

  it('says only what its levels let through', () => {
    const logger = new HouseLogger(['error', 'warn']);
    logger.log('detail', 'Room');
    logger.warn('careful', 'Room');
    expect(written.join('')).toContain('careful');
    expect(written.join('')).not.toContain('detail');
  });
});
