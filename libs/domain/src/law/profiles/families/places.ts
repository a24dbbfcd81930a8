/** Where the plans of the five places are quoted from, and from when each governs. */
export const places = {
  miyun: {
    from: '2011-11-22',
    text: (items: string): string => `密政发〔2011〕38号《关于加强法治政府建设的实施意见》${items}`,
    remarks: { publishedOn: '2011-11-22' },
  },
  liaoning: {
    from: '2016-01-01',
    text: (items: string): string => `辽政办发〔2016〕76号《辽宁省法治政府建设“十三五”规划》${items}`,
    remarks: { publishedOn: '2016-08-24', note: '规划期限至2020年，此后未见新规定，暂沿用' },
  },
  yongchuan: {
    from: '2016-01-01',
    text: (items: string): string => `《永川区法治政府建设实施方案（2016—2020年）》${items}`,
    remarks: { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' },
  },
  yancheng: {
    from: '2021-01-01',
    /** the plan is for one year */
    ended: '2022-01-01',
    text: (items: string): string => `盐开委法办〔2021〕2号《2021年全区法治政府建设重点工作计划》${items}`,
    remarks: { publishedOn: '2021-09-01', note: '计划印发于2021年9月，管2021年全年' },
  },
} as const;
