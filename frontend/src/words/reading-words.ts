/** Words of the reading room. */
export const readingZh = {
  title: '阅读',
};

export const readingEn: typeof readingZh = {
  title: 'Reader',
};
