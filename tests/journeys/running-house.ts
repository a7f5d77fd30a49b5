import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentsAnswer, IntakeProgress } from '@cimai/analysis/answers';

/** The repository's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The first real corpus: on our machines only, never part of the product. */
export const SEEDS = join(ROOT, '../shared/seeds');
export const NATIONAL_REPORTS = join(ROOT, '../shared/corpora/gwr_national.jsonl');

/** `it` where a folder outside the repository is there; where it is not, the title says why the test is left out. */
export function where(path: string): boolean {
  return existsSync(path);
}

/** A server of its own, on a library of its own, at a port the system chose. */
export class RunningHouse {
  private constructor(
    readonly home: string,
    readonly address: string,
    private readonly server: ChildProcess,
  ) {}

  /**
   * Starts the built server; `demonstration` loads the demonstration speeches as a first start does, `database` is the address of a
   * PostgreSQL database where the library shall not be a SQLite file.
   */
  static async open({
    home = mkdtempSync(join(tmpdir(), 'cimai-house-')),
    demonstration = false,
    database = '',
  } = {}): Promise<RunningHouse> {
    const env = { ...process.env, ...environmentOf(home, database), CIMAI_DEMO: demonstration ? '1' : '0', PORT: '0' };
    const server = spawn(process.execPath, [join(ROOT, 'backend/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const address = await readyLine(server);
    return new RunningHouse(home, address, server);
  }

  /** The server's process. */
  get pid(): number {
    return this.server.pid!;
  }

  /** An answer of the API, which must be a success. */
  async ask<Answer>(path: string): Promise<Answer> {
    const response = await fetch(this.address + encodeURI(`/api${path}`));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** Sends files as a browser does, and waits until they are read. */
  async send(files: Record<string, string | Uint8Array>): Promise<IntakeProgress> {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as BlobPart]), name);
    const response = await fetch(`${this.address}/api/sources`, { method: 'POST', body: form });
    const { id } = (await response.json()) as IntakeProgress;
    return this.untilRead(id);
  }

  /** Waits for the end of an intake. */
  async untilRead(id: number): Promise<IntakeProgress> {
    for (;;) {
      const progress = await this.ask<IntakeProgress>(`/intakes/${id}`);
      if (progress.state === 'done') return progress;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  documents(query = ''): Promise<DocumentsAnswer> {
    return this.ask(`/documents?size=500&sort=id${query}`);
  }

  /** Ends the server, politely or as a power cut does, and waits until it is gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const gone = new Promise(resolve => this.server.once('exit', resolve));
    if (this.server.exitCode === null && this.server.kill(signal)) await gone;
  }

  /** Ends the server and throws its library away. */
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** What a command needs to work on a home folder, and on a PostgreSQL database where one is named. */
export function environmentOf(home: string, database = ''): Record<string, string> {
  return { CIMAI_HOME: home, DATABASE_URL: database, NODE_NO_WARNINGS: '1', NODE_OPTIONS: '' };
}

function readyLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready: (http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.once('exit', code => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
