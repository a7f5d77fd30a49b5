import { pathToFileURL } from 'node:url';
import { calledFrom, inHouse, settleHome } from './house.mjs';
import { prepare } from './prepare.mjs';
import { launch } from './say.mjs';

// The server runs in this very process: signals, environment and exit code reach it as they are, with nothing in between.
await launch(async () => {
  await prepare();
  settleHome(calledFrom('start'));
  const main = inHouse('backend/dist/main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
