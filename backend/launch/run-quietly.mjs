import { spawn } from 'node:child_process';

/**
 * Runs a program and keeps what it says for the case that it fails: a build that works has nothing to tell.
 *
 * @returns {Promise<{ code: number, output: string }>} exit code (127 when the program could not be started) and stdout with stderr
 */
export function runQuietly(program, args, { cwd, env = {} }) {
  return new Promise(resolve => {
    const heard = [];
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = signal => child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.stdout.on('data', chunk => heard.push(chunk));
    child.stderr.on('data', chunk => heard.push(chunk));
    const settle = (code, note) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code, output: Buffer.concat(heard).toString('utf8') + note });
    };
    child.on('error', error => settle(127, `${program}: ${error.message}`));
    child.on('close', (code, signal) => settle(code ?? 1, signal ? `stopped by ${signal}` : ''));
  });
}
