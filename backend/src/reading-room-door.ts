import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { projectFolder } from './home/home.js';

const PAGES = join(projectFolder, 'frontend/dist/browser');

/**
 * Serves the pages beside the API. Every address that is no file and not the API's is a view of the one page, so that a deep
 * link opens what it names. Files with a hash in their name never change; the page itself is asked for anew each time.
 */
export function openReadingRoom(app: NestExpressApplication): void {
  if (!existsSync(join(PAGES, 'index.html'))) return;
  app.use(express.static(PAGES, { index: false, setHeaders: setCaching }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const view = request.method === 'GET' && !/^\/api(?:\/|$)/.test(request.path) && request.accepts('html');
    if (!view) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(PAGES, 'index.html'));
  });
}

function setCaching(response: Response, path: string): void {
  response.setHeader('Cache-Control', /-[A-Z0-9]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
