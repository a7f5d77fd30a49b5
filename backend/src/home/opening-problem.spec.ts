import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { openingProblem } from './opening-problem.js';

describe('openingProblem', () => {
  it('says what to do when the port is taken', async () => {
    const taken = createServer().listen(0);
    await new Promise(resolve => taken.once('listening', resolve));
    const error = await new Promise(resolve => createServer().once('error', resolve).listen(taken.address()));
    taken.close();
    expect(openingProblem(error)).toMatch(/PORT=3001/);
  });

  it('knows the words of a store that another process holds', () => {
    const error = new Error('IO Error: Could not set lock on file "var/tokens.duckdb": Conflicting lock is held in node (PID 7)');
    expect(openingProblem(error)).toMatch(/Another Cimai command/);
  });

  it('keeps the words of what it does not know', () => {
    expect(openingProblem(new Error('disk full'))).toBe('disk full');
    expect(openingProblem('gone')).toBe('gone');
  });
});
