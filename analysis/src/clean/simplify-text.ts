import { simplified } from './simplified-forms.js';

/** A text in simplified characters, unit for unit: how a query in either script finds both. */
export function simplifyText(text: string): string {
  let simple = '';
  for (let at = 0; at < text.length; at++) simple += String.fromCharCode(simplified(text.charCodeAt(at)));
  return simple;
}
