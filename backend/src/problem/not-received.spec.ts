import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import multer from 'multer';
import { notReceived } from './not-received.js';

/** A bare web server with the parsers of the house, which answers with what an error was taken for. */
function openServer(): Server {
  const app = express();
  app.use(express.json({ limit: '1mb', inflate: true }));
  app.post('/form', multer({ limits: { parts: 2 } }).any());
  app.get('/:name', (_request: Request, response: Response) => void response.send('ok'));
  app.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    const problem = notReceived(error);
    response.status(problem?.getStatus() ?? 500).json(problem && { name: problem.problem, ...problem.words });
  });
  return app.listen(0, '127.0.0.1');
}

describe('what never reached a room', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = openServer();
    await new Promise(resolve => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  const json = (body: string, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  const form = (body: string, boundary = '; boundary=a'): RequestInit => ({
    method: 'POST',
    body,
    headers: { 'Content-Type': `multipart/form-data${boundary}` },
  });
  const parts = (count: number) => `${'--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n'.repeat(count)}--a--\r\n`;

  const refused: [what: string, path: string, request: RequestInit, status: number, name: string][] = [
    ['no JSON', '/', json('{"a":'), 400, 'not-json'],
    ['too much', '/', json(`"${'a'.repeat(1024 * 1024)}"`), 413, 'body-too-large'],
    ['another character set', '/', json('{}', { 'Content-Type': 'application/json; charset=gbk' }), 415, 'body-encoding'],
    ['another packing', '/', json('{}', { 'Content-Encoding': 'compress' }), 415, 'body-encoding'],
    ['a broken packing', '/', json('{}', { 'Content-Encoding': 'gzip' }), 400, 'not-unpacked'],
    ['an address that is no text', '/%E0%A4%A', {}, 400, 'address-unreadable'],
    ['too many parts', '/form', form(parts(3)), 413, 'too-many-files'],
    ['a form without a boundary', '/form', form(parts(1), ''), 400, 'malformed-form'],
    ['a form cut short', '/form', form('--a\r\n'), 400, 'malformed-form'],
  ];

  it.each(refused)('%s is named, in both languages', async (_what, path, request, status, name) => {
    const answer = await fetch(address + path, request);
    const problem = (await answer.json()) as { name: string; zh: string; en: string } | null;
    expect([answer.status, problem?.name]).toEqual([status, name]);
    expect(problem!.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(problem!.en).toMatch(/^[A-Z][ -~“”]*\.$/);
  });

  it('says how much may be sent', async () => {
    const answer = await fetch(address, json(`"${'a'.repeat(1024 * 1024)}"`));
    expect(await answer.json()).toMatchObject({ zh: expect.stringContaining('1 MB'), en: expect.stringContaining('1 MB') });
  });

  it('leaves every other error to who knows it', () => {
    expect(notReceived(new Error('disk full'))).toBeNull();
    expect(notReceived(Object.assign(new Error('gone'), { code: 'ENOENT', status: 404 }))).toBeNull();
  });
});
