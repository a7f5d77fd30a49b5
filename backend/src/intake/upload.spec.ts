import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { of } from 'rxjs';
import { notReceived } from '../problem/not-received.js';
import { MOST_FILES, sentFiles, uploadOptions } from './upload.js';

/** The interceptor that stands before the room, with the limits the framework adds: it answers with how many files came through. */
const interceptor = new (AnyFilesInterceptor(uploadOptions))();
async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const context: ExecutionContext = new ExecutionContextHost([request, response]);
  try {
    await interceptor.intercept(context, { handle: () => of(null) });
    response.end(String(sentFiles(request as Request).length));
  } catch (error) {
    response.end(notReceived(error as Error)?.problem ?? String(error));
  }
}

describe('what one request may bring', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => void receive(request, response));
    await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  const part = (name: string, file: string) => `--a\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n一\r\n`;
  async function send(files: number, fields = 0): Promise<string> {
    const named = Array.from({ length: files }, (_, i) => part('files', `; filename="讲话/${i}.txt"`));
    const body = [...Array.from({ length: fields }, () => part('note', '')), ...named, '--a--\r\n'].join('');
    const headers = { 'Content-Type': 'multipart/form-data; boundary=a' };
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: 'POST', body, headers });
    return answer.text();
  }

  it('takes a folder of more files than the framework would let through', async () => {
    expect(await send(1_500)).toBe('1500');
  });

  it('takes as many as it promises, with fields beside them, and names the request that brings one more', async () => {
    expect(await send(MOST_FILES, 10)).toBe(String(MOST_FILES));
    expect(await send(MOST_FILES + 1)).toBe('too-many-files');
  });
});
