//! What the members of a list share: the end of the last (规上、规下|工业增加值), the start of the first (生产安全事故|起数、死亡人数).

mod head;
mod modifier;

pub use head::head_len;
pub use modifier::{OWNERS, owner, per_output, shared_modifier, villages};

use super::{lexicon, limit};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::{Span, is_plain_han};

/// The end of the last member that another member lacks.
pub fn shared_head(text: &str, member: Span, last: Span) -> Option<Span> {
    let (words, whole) = (member.of(text), last.of(text));
    // 二氧化硫、化学需氧量: two that are emitted, and no measure.
    if whole.ends_with("化学需氧量") {
        return None;
    }
    // 10亿元、|50亿元|以上项目: amounts of which kinds are told.
    if let (Some((at, _)), Some(len)) = (limit_at_end(words), limit::opens(whole, true)) {
        let amount = len - if words.after(at).ends_with("以上") { 0 } else { whole.before(len).closing_word("及以上 以上").map_or(0, str::len) };
        return Some(Span::new(last.start + amount, last.end)).filter(|rest| !rest.is_empty());
    }
    // 住宿和餐饮|业营业额: trades of which 业 says that they are.
    const TRADES: &str = "批发 零售 住宿 餐饮";
    if let Some(rest) = whole.strip_opening(TRADES).filter(|rest| rest.starts_with('业') && words.ends_with_any(TRADES)) {
        return Some(Span::new(last.end - rest.len(), last.end));
    }
    // 工业项目、实际使用外资: no project is foreign capital.
    if words.ends_with("项目") && whole.ends_with_any("外资 内资") {
        return None;
    }
    // 工业投资、民间投资|增速
    if whole.ends_with("增速") && words.ends_with("投资") {
        return Some(Span::new(last.end - "增速".len(), last.end));
    }
    // 投资、消费对经济增长的贡献率: to what each contributes.
    if let Some(at) = whole.place_of("对").filter(|&at| at > 0 && whole.ends_with("贡献率") && !words.has("对")) {
        return Some(Span::new(last.start + at, last.end));
    }
    // 新农合、城镇居民医保|财政补助标准.
    if words.is_one_of(RURAL_INSURANCE) {
        return whole.closing_word("财政补助标准 政府补助标准 补助标准").map(|end| Span::new(last.end - end.len(), last.end));
    }
    if words.ends_with("社会保障和就业") {
        return whole.closing_word("支出").map(|end| Span::new(last.end - end.len(), last.end));
    }
    if words == "满意" && whole.starts_with("基本满意") {
        return Some(Span::new(last.start + "基本满意".len(), last.end));
    }
    // 居民、职工|门诊报销范围, 城镇职工和城乡居民|医保报销比例: of either.
    if let Some((at, either)) = whole.first_of("职工 居民").filter(|(at, _)| *at <= "城乡".len() && words.ends_with_any("职工 居民")) {
        return Some(Span::new(last.start + at + either.len(), last.end)).filter(|rest| !rest.is_empty());
    }
    let skip_two = || whole.char_indices().nth(2).map(|(i, _)| Span::new(last.start + i, last.end));
    if words == "进口" && whole.starts_with("出口") || words == "出口" && whole.starts_with("进口") {
        return skip_two(); // 进口、出口通关时间
    }
    // “甲”、“乙”项目交付率: all behind the quoted name.
    if words.starts_with('“') && words.ends_with('”') && words.matches('“').count() == 1 && whole.starts_with('“') {
        let rest = whole.place_of("”").map(|at| Span::new(last.start + at + '”'.len_utf8(), last.end));
        return rest.filter(|rest| !rest.is_empty());
    }
    // 国家级、省级|示范县: all behind the grade.
    const GRADES: &str = "国家级 自治区级 省级 市级 州级 县级 区级";
    let grade = words.closing_word(GRADES).map(|grade| words.before(words.len() - grade.len()));
    if grade.is_some_and(|verb| verb.is_empty() || verb == "争创" || lexicon::kept_verbs().has(verb))
        && let Some(grade) = whole.opening_word(GRADES).filter(|grade| grade.len() < whole.len())
    {
        return Some(Span::new(last.start + grade.len(), last.end));
    }
    // 集中养育、散居孤儿补贴标准: of whom both are told.
    if words.ends_with_any("养育 供养 散居")
        && let Some(at) = each("孤儿 特困 五保").filter_map(|whom| whole.place_of(whom)).find(|&at| at > 0)
    {
        return Some(Span::new(last.start + at, last.end));
    }
    // 企业用电、用气价格: the price of the power.
    if words.ends_with("用电") && whole.starts_with('用') && whole.ends_with_any("价格 成本 费用") {
        return Some(Span::new(last.end - "价格".len(), last.end));
    }
    // 各项存款、贷款|余额.
    if words.ends_with("存款") && whole.ends_with("贷款余额") {
        return Some(Span::new(last.end - "余额".len(), last.end));
    }
    // 新能源汽车、家电类|消费; 民营经济、普惠小微|贷款余额.
    let spent = whole
        .closing_word("类消费 贷款余额 贷款增速 贷款")
        .filter(|end| !whole.has("发放") && !words.ends_with_any("消费 贷款 余额 存款 生产总值 投资 产值 总资产 收入 总额 增加值") && whole.len() > end.len());
    if let Some(end) = spent {
        return Some(Span::new(last.end - end.trim_start_matches('类').len(), last.end));
    }
    // 东线、西线|建设进度.
    let progress = whole.closing_word("建设进度 投资进度 工程进度 施工进度 形象进度").filter(|end| !words.ends_with("进度") && whole.len() > end.len());
    if let Some(end) = progress {
        return Some(Span::new(last.end - end.len(), last.end));
    }
    // 工业、制造业、工业技改|投资: what the last is told of tells it from the first.
    let head = head_len(whole);
    if whole.starts_with(words) && words.size() > 1 && head_len(words) == 0 && head > 0 && words.len() + head < whole.len() {
        return Some(Span::new(last.end - head, last.end));
    }
    // 专利授权量 ends as a measure ends, even where its head is not listed; 化学需氧量 is what is emitted.
    if let Some(rest) = behind_same_holder(text, words, last) {
        return Some(rest);
    }
    // 困难残疾人生活补贴、重度残疾人护理补贴标准: what follows the noun that both end with.
    let noun = words.char_indices().rev().nth(1).map_or("", |(at, _)| words.after(at));
    if let Some(rest) = whole
        .last_place_of(noun)
        .map(|at| whole.after(at + noun.len()))
        .filter(|rest| words.size() >= 4 && rest.is_one_of("标准 规模 价格 限额 发案数 立案数 起数"))
    {
        return Some(Span::new(last.end - rest.len(), last.end));
    }
    let measured = words.size() >= 4 && words.ends_in("量额率值数价") && !whole.ends_with_any("排放量 排放总量 浓度");
    let emitted = whole.ends_with_any("排放量 排放总量 浓度") && lexicon::heads().ends(words).is_none();
    if head_len(words) > 0 && !emitted || measured {
        return None;
    }
    let count = words.size();
    let skip = |chars: usize| whole.char_indices().nth(chars).map(|(i, _)| Span::new(last.start + i, last.end));
    // 城镇和农村|居民收入; 中心城区、县城|污水处理率: the same of several places.
    if words.ends_with_any(PLACE_KINDS)
        && let Some(rest) = whole.strip_opening(PLACE_KINDS).filter(|rest| !rest.is_empty())
    {
        return Some(Span::new(last.end - rest.len(), last.end));
    }
    if words.is_one_of("第一 第二") && whole.has("产业") {
        return skip(if whole.starts_with('第') { 2 } else { 1 }); // 第一、二、三产业增加值
    }
    // 国考、省考断面水质优良率: of the sections of each.
    if is_section_kind(words)
        && let Some(at) = whole.place_of("断面").filter(|&at| at > 0)
    {
        return Some(Span::new(last.start + at, last.end));
    }
    // 国家、自治区级平台: the grade goes with each.
    if words.is_one_of("国家 省 市 自治区 省部")
        && let Some(at) = whole.char_indices().take(6).find(|(_, c)| *c == '级').map(|(i, _)| i)
    {
        return Some(Span::new(last.start + at, last.end));
    }
    if let Some(ending) = words.chars().next_back().filter(|&c| matches!(c, '级' | '际') && count <= 4)
        && let Some(at) = whole.char_indices().take(5).find(|(_, c)| *c == ending).map(|(i, c)| i + c.len_utf8())
    {
        return Some(Span::new(last.start + at, last.end)); // 省级、市级龙头企业; 省际、县际公交线路
    }
    if count == 1 {
        return skip(if whole.starts_with("家禽") { 2 } else { 1 }); // 中、高等职业教育; 猪、家禽出栏
    }
    let other_new = words.starts_with('新') && lexicon::kept_verbs().opens(words) != Some(words.len()) && count > 2; // 新能源、新一代信息技术产业
    let work = words.ends_with("项目") && !whole.has("项目"); // 湖商项目、湖商投资额
    if count <= 4
        && !other_new
        && !work
        && !words.ends_with(|c: char| c.is_ascii_alphanumeric())
        && words.chars().next() == whole.chars().next()
        && (!words.ends_with("工程") || !whole.ends_with("项目")) // 水利工程、水环境整治项目
        && !whole.starts_with("电子")
        && !whole.char_indices().nth(count).is_some_and(|(at, _)| whole.after(at).starts_in("品业物")) // 水果、水产品产量
        && whole.size() > count
        // 牛羊肉、牛奶产量: nothing but the head is left to share.
        && whole.char_indices().nth(count).is_some_and(|(at, _)| whole.len() - at >= head_len(whole))
    {
        return skip(count); // 规上、规下工业增加值
    }
    let behind = whole.char_indices().nth(2).map_or("", |(i, _)| whole.after(i));
    if count == 2 && words.chars().all(is_plain_han) && behind.starts_with_any(KINDS) {
        return skip(2); // 治安、刑事警情; 刑事、治安案件立案数
    }
    let head = head_len(whole);
    if head == 0 {
        return None;
    }
    // 大病、门诊慢性病|报销比例: all behind the illness.
    if let Some(at) = whole.place_of("病").map(|at| at + "病".len()).filter(|&at| words.ends_with('病') && at + head < whole.len()) {
        return Some(Span::new(last.start + at, last.end));
    }
    // 食品、药品抽检合格率: members of one length share all behind them, unless the last is a longer compound (小微企业).
    let longer = whole.size() - whole.after(whole.len() - head).size();
    if (2..=3).contains(&count) && longer > count + 1 {
        let rest = skip(count)?;
        let compound = rest.of(text).starts_with_any("企业 项目 产品 学校 人员 群众 设施 机构");
        let alike = words.chars().next_back() == whole.chars().nth(count - 1);
        if alike && !compound && !is_quoted(whole) {
            return Some(rest);
        }
    }
    if head == whole.len() {
        return None; // 消费、投资: two measures
    }
    let head = Span::new(last.end - with_modifiers(whole, head), last.end);
    Some(behind_parallel(words, whole, last).filter(|rest| rest.start < head.start && is_alone(words)).unwrap_or(head))
}

/// 新签约|10亿元, 产值|超10亿元: an amount that ends the words.
pub fn limit_at_end(words: &str) -> Option<(usize, usize)> {
    let starts = words.char_indices().map(|(at, _)| at);
    starts.filter_map(|at| limit::opens(words.after(at), true).map(|len| (at, at + len))).find(|(_, end)| *end == words.len())
}

/// 国有企业、民营企业营业收入: what follows the noun that both hold.
fn behind_same_holder(text: &str, words: &str, last: Span) -> Option<Span> {
    // 基础教育、职业教育信息化指数: any noun of two characters, where the words are no measure and no longer noun begins with it.
    const LONGER: &str = "品 板 器 件 机 汽车 终端 制品 园 阶段 技术 产业 系统 设备";
    let kind = words.char_indices().rev().nth(1).filter(|&(at, _)| at > 0 && head_len(words) == 0).map(|(at, _)| words.after(at));
    let listed = words.closing_word(HOLDERS);
    let holder = listed.or(kind)?;
    let at = last.of(text).place_of(holder).map(|i| i + holder.len()).filter(|&at| at > holder.len())?;
    let de = if last.of(text).after(at).starts_with('的') { '的'.len_utf8() } else { 0 };
    let rest = Span::new(last.start + at + de, last.end);
    let longer = listed.is_none() && rest.of(text).starts_with_any(LONGER);
    (!longer && head_len(rest.of(text)) > 0 && !rest.of(text).is_one_of("数量 总量 总数")).then_some(rest)
}

/// The insurance of the countryside, which no noun follows.
pub const RURAL_INSURANCE: &str = "新农合 新型农村合作医疗";

/// Kinds of places.
pub const PLACE_KINDS: &str = "城镇 城市 农村 农牧区 牧区 中心城区 城区 县城 乡镇 建制镇 集镇 各县(市) 县(市) 县域 街道 社区";

/// Nouns of those that figures are told of: shared even where the words end in a measure.
const HOLDERS: &str = "企业 人口 国企 用户 景区 群众 劳动力 人员";

/// Nouns with which the shared end of a list begins: 职工、居民|住院报销比例; 甲、乙|机场旅客吞吐量.
const SHARED_STARTS: &str = "机场 环境空气 住院 门诊 保险 办理 居民 旅客 货物 耕种收 养老服务 改善 获国家 获省 入选 产业 行业 用电 口岸 水质 生活垃圾 医保 学位 \
    种植 播种 综合人口 适龄 法定 按时 按期 限时";

/// The shared end of a list behind the noun that stands in one row with the other members.
fn behind_parallel(words: &str, whole: &str, last: Span) -> Option<Span> {
    let at = whole.char_indices().skip(2).take(6).map(|(i, _)| i).find(|&i| whole.after(i).starts_with_any(SHARED_STARTS))?;
    let named = words.ends_with('业') && whole.after(at).starts_in("产行"); // 制造业、新兴产业贷款
    let kind = words.ends_with("项目") && whole.after(at).starts_with("产业项目"); // 建设项目、产业项目入选数
    let act = words.ends_with_any("开办 办理"); // 企业开办、不动产登记办理时间
    (!named && !kind && !act).then(|| Span::new(last.start + at, last.end))
}

/// A short noun that holds no such word itself.
fn is_alone(words: &str) -> bool {
    words.has_size(2, 10) && !is_quoted(words) && !words.contains_any(SHARED_STARTS)
}

/// Nouns in front of which two characters only tell the kind: 治安、刑事|案件立案数.
const KINDS: &str = "机构 管网 学生 案件 警情 贷款 存款 用水 用电 事故 纠纷 保险";

fn is_quoted(words: &str) -> bool {
    words.starts_in("“《")
}

/// 人均财政补助标准: words that belong to the head and not to the last member.
fn with_modifiers(whole: &str, mut head: usize) -> usize {
    const MODIFIERS: &str = "人均 财政 平均 年均 月 亩均 户均 月均 最低 总 累计 新增 全产业链 领域 事业的 方面的";
    while let Some(word) = whole.before(whole.len() - head).closing_word(MODIFIERS).filter(|w| head + w.len() < whole.len()) {
        head += word.len();
    }
    head
}

/// 国考, 省控: by whom the sections of rivers are assessed.
pub fn is_section_kind(words: &str) -> bool {
    words.strip_prefix("所有").unwrap_or(words).is_one_of("国考 省考 市考 国控 省控 市控 区控 县控")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_heads() {
        for (member, last, want) in [
            ("职工", "居民住院报销比例", Some("住院报销比例")),
            ("脱贫人口", "移民人口人均纯收入", Some("人均纯收入")),
            ("制造业", "新兴产业贷款", Some("贷款")),
            ("省级", "市级龙头企业", Some("龙头企业")),
            ("签约率", "开工率", None),
        ] {
            let text = format!("{member}{last}");
            let (first, last) = (Span::new(0, member.len()), Span::new(member.len(), text.len()));
            assert_eq!(shared_head(&text, first, last).map(|s| s.of(&text)), want, "{text}");
        }
    }
}
