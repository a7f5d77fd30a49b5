/** The coded passages outside the gold that teach: one list, so that what is measured was taught by what is shipped. */
import { hasReports, reportPassages } from './coded-passages.mjs';
import { material, places, unseenPlaces } from './instrument.mjs';
import { hasUnseen, unseenPassages } from './unseen-passages.mjs';
import { writtenPassages } from './written-passages.mjs';

/** Further passages of reports, of other received texts and of speeches written for this project, as far as they are on this machine. */
export const furtherPassages = instrument => [
  ...(hasReports(material) ? reportPassages(material, places, 'train') : []),
  ...(hasUnseen(material) ? unseenPassages(material, unseenPlaces, 'dev', instrument) : []),
  ...writtenPassages('dev'),
];
