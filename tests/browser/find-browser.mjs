import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser the journeys run in: the one `CHROME_PATH` names, else a Chromium or Chrome of this machine, else the one that came
 * with the packages (Linux only).
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {() => Promise<string>} [packaged] path of the browser that came with the packages
 * @returns {Promise<string>} path of the program
 * @throws when there is none, saying what to do: a journey without a browser must fail, not be left out
 */
export async function findBrowser(environment = process.env, packaged = packagedBrowser) {
  const chosen = environment.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH names ${chosen}, which is not a program. Correct it, or unset it to let the journeys look for a browser.`,
    );
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const found = [...folders.flatMap(folder => NAMES.map(name => join(folder, name))), ...ELSEWHERE].find(isProgram);
  if (found) return found;
  try {
    return await packaged();
  } catch (error) {
    throw new Error(
      'The browser journeys need Chromium or Chrome, and none was found. Install one (Debian, Ubuntu: apt-get install chromium) ' +
        `or set CHROME_PATH to its program. The one that comes with the packages did not help: ${error.message}`,
      { cause: error },
    );
  }
}

async function packagedBrowser() {
  if (process.platform !== 'linux') throw new Error('it runs on Linux only.');
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
