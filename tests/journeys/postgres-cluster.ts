import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL that is there for the tests: an address of a database whose user may make others. */
export const NAMED_POSTGRES = process.env['CIMAI_TEST_DATABASE_URL'] ?? '';

/** Where Debian keeps the server's programs, one folder a version. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of a PostgreSQL server's programs on this machine; null where there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map(version => join(DEBIAN, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find(folder => ['initdb', 'postgres'].every(name => existsSync(join(folder, name)))) ?? null;
}

/** A PostgreSQL server of its own, in a temporary folder, at a free port; it is gone with all it held when it is closed. */
export class PostgresCluster {
  private constructor(
    /** A database of it, and a user who may do everything. */
    readonly address: string,
    private readonly folder: string,
    private readonly server: ChildProcess,
  ) {}

  /** Makes and starts one; resolves when it takes connections. */
  static async open(programs: string): Promise<PostgresCluster> {
    const folder = mkdtempSync(join(tmpdir(), 'cimai-postgres-'));
    const as = unprivileged();
    if (as) chownSync(folder, as.uid, as.gid);
    const data = join(folder, 'data');
    // Nothing here has to survive a power cut of the machine.
    const made = spawnSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'cimai', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
      {
        ...{ cwd: folder, encoding: 'utf8', ...as },
      },
    );
    if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${said(made)}`);
    const port = await freePort();
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: '40' };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...{ cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...as },
    });
    await ready(server);
    return new PostgresCluster(`postgres://cimai@127.0.0.1:${port}/postgres`, folder, server);
  }

  /** Ends the server and removes its folder. */
  async close(): Promise<void> {
    const gone = new Promise(resolve => this.server.once('exit', resolve));
    // The fast end: whoever is connected still is sent away.
    if (this.server.exitCode === null && this.server.kill('SIGINT')) await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user to whom nothing belongs. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const number = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: number('-u'), gid: number('-g') };
}

const said = ({ stderr, error }: SpawnSyncReturns<string>) => stderr || String(error);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
}
