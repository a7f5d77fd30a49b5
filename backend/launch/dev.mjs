import { spawn } from 'node:child_process';
import { calledFrom, inHouse, settleHome } from './house.mjs';
import { prepare } from './prepare.mjs';
import { launch, say } from './say.mjs';

/**
 * Both ends, watched: the compiler follows analysis and backend, Node restarts the server when its files change, and Angular
 * serves the page with the API behind it. When one of them ends, all end.
 */
await launch(async () => {
  await prepare({ projects: ['analysis', 'backend'] });
  settleHome(calledFrom('dev'));
  const page = process.env.PAGE_PORT ?? '4200';
  const ends = [
    follow('compiler', ['node_modules/typescript/bin/tsc', '-b', 'analysis', 'backend', '--watch', '--preserveWatchOutput']),
    follow('server', ['--watch', '--watch-preserve-output', 'backend/dist/main.js']),
    follow(
      'page',
      [inHouse('node_modules/@angular/cli/bin/ng.js'), 'serve', '--port', page, '--proxy-config', '../backend/launch/proxy.mjs'],
      'frontend',
    ),
  ];
  say(`The page: http://127.0.0.1:${page}; its API: http://127.0.0.1:${process.env.PORT ?? '3000'}/api`);
  await Promise.race(ends.map(end => end.closed));
  for (const end of ends) end.child.kill('SIGTERM');
  await Promise.all(ends.map(end => end.closed));
});

function follow(name, args, folder = '.') {
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const child = spawn(process.execPath, args, { cwd: inHouse(folder), env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const [heard, spoken] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    heard.setEncoding('utf8').on('data', text => spoken.write(text.replace(/^(?=.)/gm, `${name.padEnd(8)} │ `)));
  }
  const stop = signal => child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { child, closed: new Promise(resolve => child.on('close', resolve)) };
}
