/** How the figures of an audit are made, as it is printed beside them. */
export const METHOD = {
  sample: {
    zh: '按“已标注 / 接近阈值 / 其余”三层随机抽取段落，由编码员盲审；查准率、查全率、F1 和 κ 推及全库：各层未编码的段落按半计数贝塔-二项分布估计（Webber 2013），数字是该分布的中位数，区间取其中间 95%。编码员之间的 κ 按所编段落计算，区间据 Fleiss、Cohen 与 Everitt（1969）。存疑和未裁定的段落不计；只有称呼或日期的段落（“各位代表！”）不在其列，也不抽。',
    en: 'Passages were drawn by lot from three strata (tagged, near the threshold, the rest) and coded blind; precision, recall, F1 and κ hold for the whole library: the passages of each stratum that nobody coded are estimated by the beta-binomial distribution with half counts (Webber 2013); the figure is its median, the interval its middle 95 %. κ between coders is over the coded passages, its interval after Fleiss, Cohen & Everitt (1969). Unsure and unsettled passages are not counted; lines that only greet the audience or name a day are neither drawn nor counted.',
  },
  imported: {
    zh: '外部编码的段落，各段单独判读；查准率、查全率为 Wilson 区间，F1 为按文献的自助法区间，κ 据 Fleiss、Cohen 与 Everitt（1969）。数字只说明这些段落，不推及全库。存疑的段落不计。',
    en: 'Passages coded elsewhere, each tagged by itself; Wilson intervals for precision and recall, a bootstrap by document for F1, κ after Fleiss, Cohen & Everitt (1969). The figures hold for these passages, not for the library. Unsure passages are not counted.',
  },
} as const;
