/** Words of the concordance room. */
export const concordanceZh = {
  title: '检索行',
};

export const concordanceEn: typeof concordanceZh = {
  title: 'Concordance',
};
