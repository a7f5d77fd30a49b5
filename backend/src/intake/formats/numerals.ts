/** A number as a list format writes it; figures for formats that Chinese offices do not use. */
export function numeral(count: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese)Counting|^ideographDigital|^chineseLegal|^ideographLegal/.test(format))
    return /Legal/.test(format)
      ? chinese(count, '零壹贰叁肆伍陆柒捌玖', '拾佰仟')
      : chinese(count, '零一二三四五六七八九', '十百千');
  const from = (first: string, most: number) =>
    count >= 1 && count <= most ? String.fromCodePoint(first.codePointAt(0)! + count - 1) : String(count);
  if (format.startsWith('decimalEnclosedCircle')) return from('①', 20);
  if (format === 'decimalEnclosedParen') return from('⑴', 20);
  if (format === 'decimalEnclosedFullstop') return from('⒈', 20);
  if (format === 'decimalFullWidth') return String(count).replace(/\d/g, digit => '０１２３４５６７８９'[Number(digit)]!);
  if (format === 'ideographTraditional') return count >= 1 && count <= 10 ? '甲乙丙丁戊己庚辛壬癸'[count - 1]! : String(count);
  if (format === 'upperLetter') return from('A', 26);
  if (format === 'lowerLetter') return from('a', 26);
  if (format === 'upperRoman' || format === 'lowerRoman') {
    const roman = romanOf(count);
    return format === 'upperRoman' ? roman : roman.toLowerCase();
  }
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

/** 1 to 9999 in Chinese: 十, 十一, 二十, 一百零三. */
function chinese(count: number, digits: string, places: string): string {
  if (count < 1 || count > 9999) return count === 0 ? digits[0]! : String(count);
  let written = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(count / 10 ** place) % 10;
    if (digit === 0) gap = written !== '';
    else {
      if (gap) written += digits[0]!;
      gap = false;
      // Ten to nineteen are written without the one.
      const bare = place === 1 && digit === 1 && written === '' && places.startsWith('十');
      written += (bare ? '' : digits[digit]!) + (place > 0 ? places[place - 1]! : '');
    }
  }
  return written;
}

function romanOf(count: number): string {
  const signs: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]; // prettier-ignore
  let rest = count > 0 && count < 4000 ? count : 0;
  let roman = '';
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) roman += sign;
  return roman || String(count);
}
