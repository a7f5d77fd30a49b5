import { pathToFileURL } from 'node:url';
import { calledFrom, inHouse, settleHome } from './house.mjs';
import { prepare } from './prepare.mjs';
import { launch } from './say.mjs';

// The command line needs no browser page. Paths are meant from where the person typed them, so that is where the command runs.
await launch(async () => {
  await prepare({ projects: ['analysis', 'backend'] });
  const origin = calledFrom('cimai');
  settleHome(origin);
  process.chdir(origin);
  const command = inHouse('backend/dist/command/cimai.js');
  process.argv[1] = command;
  await import(pathToFileURL(command).href);
});
