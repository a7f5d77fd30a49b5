/** Words of the intake room. */
export const intakeZh = {
  title: '上传',
};

export const intakeEn: typeof intakeZh = {
  title: 'Upload',
};
