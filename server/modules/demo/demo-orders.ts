/** One order of the demo's first day: who asked for what, how long ago, and what has become of it. */
interface DemoOrder {
  by: string
  serviceCode: string
  words: string
  address: string
  hoursAgo: number
  /** The desk's step: to one person by key, or open with so many places. */
  dispatch?: { by: string; to?: string; open?: number }
  accept?: string
  done?: string
  rating?: { score: number; words: string }
}

/** Plain and a little messy, as people write. Oldest first. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    by: 'li',
    serviceCode: 'medicine-pickup',
    words: '降压药快没了，卫生站说处方开好了，报名字就能取。',
    address: '河畔小区3栋2单元402',
    hoursAgo: 150,
    dispatch: { by: 'lin', open: 1 },
    accept: 'wang',
    done: '药已送到，叮嘱了饭后吃',
    rating: { score: 5, words: '小伙子跑得快，药还帮我放好了' },
  },
  {
    by: 'zhao',
    serviceCode: 'phone-help',
    words: '想教我妈用手机视频，她记性不太好，麻烦慢点讲',
    address: '河畔小区7栋1单元201',
    hoursAgo: 126,
    dispatch: { by: 'sun', to: 'zhang' },
    accept: 'zhang',
    done: '学会了接视频和挂号，写了一张大字步骤贴在墙上',
    rating: { score: 5, words: '很耐心，谢谢' },
  },
  {
    by: 'li',
    serviceCode: 'home-repair',
    words: '卫生间水龙头一直滴水，拧不紧了',
    address: '河畔小区3栋2单元402',
    hoursAgo: 100,
    dispatch: { by: 'lin', to: 'he' },
    accept: 'he',
    done: '换了垫圈，不滴了',
    rating: { score: 4, words: '' },
  },
  {
    by: 'zhao',
    serviceCode: 'paperwork',
    words: '我爸的高龄津贴要年审，他腿脚不便，能不能帮忙代办？身份证和户口本都在。',
    address: '河畔小区7栋1单元201',
    hoursAgo: 76,
    dispatch: { by: 'sun', to: 'zhang' },
    accept: 'zhang',
  },
  {
    by: 'li',
    serviceCode: 'phone-help',
    words: '想学着自己在手机上挂号，上次弄了半天没弄成',
    address: '河畔小区3栋2单元402',
    hoursAgo: 30,
    dispatch: { by: 'lin', open: 1 },
    accept: 'zhou',
    done: '当面练了三遍，自己挂上了号',
  },
  {
    by: 'zhao',
    serviceCode: 'heavy-lifting',
    words: '旧沙发要搬到楼下回收点，三楼没电梯，我一个人抬不动',
    address: '河畔小区7栋1单元201',
    hoursAgo: 5,
    dispatch: { by: 'sun', open: 3 },
    accept: 'he',
  },
  {
    by: 'zhao',
    serviceCode: 'meal-delivery',
    words: '这两天出差，麻烦中午给我爸送一份饭，少油少盐',
    address: '河畔小区7栋1单元201',
    hoursAgo: 2,
    dispatch: { by: 'sun', open: 1 },
  },
  {
    by: 'li',
    serviceCode: 'home-repair',
    words: '厨房灯不亮了，我一个人够不着。灯泡家里有。',
    address: '河畔小区3栋2单元402',
    hoursAgo: 1.5,
    dispatch: { by: 'lin', to: 'wang' },
    accept: 'wang',
  },
  {
    by: 'zhao',
    serviceCode: 'clinic-company',
    words: '后天上午陪我爸去医院复诊，八点出门，要推轮椅',
    address: '河畔小区7栋1单元201',
    hoursAgo: 0.4,
  },
  {
    by: 'luo',
    serviceCode: 'meal-delivery',
    words: '腿摔了下不了楼，这几天中午想订社区食堂的饭，两荤一素',
    address: '河畔小区8栋2单元301',
    hoursAgo: 5,
    dispatch: { by: 'sun', to: 'zhou' },
    accept: 'zhou',
  },
  {
    by: 'ma',
    serviceCode: 'meal-delivery',
    words: '今天不想开火，能不能送碗粥来，再来两个包子',
    address: '河畔小区1栋2单元101',
    hoursAgo: 4,
  },
  {
    by: 'tan',
    serviceCode: 'urgent-leak',
    words: '厨房水管漏水！水槽下面一直滴，我关了总阀，楼下说天花板湿了，麻烦快一点',
    address: '河畔小区2栋1单元502',
    hoursAgo: 0.2,
  },
  {
    by: 'ma',
    serviceCode: 'haircut-visit',
    words: '老伴卧床半年了，头发长了，能来家里剪剪吗\n周末也行',
    address: '河畔小区1栋2单元101',
    hoursAgo: 3,
  },
  {
    by: 'tan',
    serviceCode: 'paperwork',
    words: '想问灵活就业社保补贴怎么办，网上填到第三步就卡住了',
    address: '河畔小区2栋1单元502',
    hoursAgo: 26,
    dispatch: { by: 'lin', open: 1 },
  },
  {
    by: 'ma',
    serviceCode: 'medicine-pickup',
    words: '眼药水用完了，是上次那种白色小瓶的，在康民药店',
    address: '河畔小区1栋2单元101',
    hoursAgo: 1,
    dispatch: { by: 'lin', to: 'huang' },
  },
]
