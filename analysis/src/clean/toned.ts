/** Vowels with a tone mark. */
export const TONED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ';
