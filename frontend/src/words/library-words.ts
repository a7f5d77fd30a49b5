/** Words of the library room. */
export const libraryZh = {
  title: '文献',
};

export const libraryEn: typeof libraryZh = {
  title: 'Documents',
};
