//! Numbers that belong to names: PM2.5, 5G, “1+4”, 12345热线, 500强, 亿元以上项目, 30万吨乙醇项目.

use super::Place;
use super::time::tail_of;
use crate::indicator::lexicon;
use crate::model::Bound;
use crate::quantity::{Form, Kind, is_han};

pub fn is_name(place: &Place) -> bool {
    glued_to_latin(place)
        || in_short_quotes(place)
        || is_hotline(place)
        || is_grade(place)
        || per_head(place)
        || is_threshold(place)
        || is_capacity(place)
        || is_distance(place)
        || without_unit(place)
}

/// PM2.5, G107, 5G, 4A级, 1+4, A3.
fn glued_to_latin(place: &Place) -> bool {
    let before = place.before.chars().next_back();
    let after = place.after_digits.chars().next();
    if before.is_some_and(|c| c.is_ascii_alphabetic() || c == '+' || c == '.' || c == '/' || c == '×' || c == '*') {
        return true;
    }
    match after {
        Some('+') | Some('×') | Some('*') => true,
        Some(c) if c.is_ascii_alphabetic() => place.quantity.kind == Kind::Unknown || place.quantity.unit.is_empty(),
        Some('A') => true,
        _ => false,
    }
}

/// “325”模式, “20条”: a number in quotation marks of a few characters is a title.
fn in_short_quotes(place: &Place) -> bool {
    const LONGEST: usize = 14;
    let head = tail_of(place.before, LONGEST);
    let Some(open) = head.rfind(['“', '‘', '「', '"']) else { return false };
    if head[open..].contains(['”', '’', '」']) {
        return false;
    }
    let Some(close) = place.after_digits.find(['”', '’', '」', '"']) else { return false };
    let inside = head[open..].chars().count() + place.after_digits[..close].chars().count();
    inside <= LONGEST && !place.after_digits[..close].contains(',')
}

/// 12345市民服务热线, 120急救.
fn is_hotline(place: &Place) -> bool {
    let digits = place.quantity.digits.end - place.quantity.digits.start;
    let looks = matches!(digits, 3 | 5) && place.quantity.number.value().fract() == 0.0 && place.quantity.form == Form::Arabic;
    looks
        && [
            "热线",
            "便民",
            "市民",
            "政务",
            "市长",
            "急救",
            "平台",
            "服务热线",
            "企业服务",
            "工作法",
            "工程",
            "模式",
            "工作机制",
            "行动",
            "战略",
            "计划",
            "体系",
            "工作制度",
            "接处警",
            "报警",
        ]
        .iter()
        .any(|w| place.after_digits.starts_with(w))
}

/// 500强, 百强县, 4A级, 千亿级, 3级医院.
fn is_grade(place: &Place) -> bool {
    let best = |rest: &str| rest.strip_prefix('强').is_some_and(|rest| !rest.starts_with(['降', '震', '台', '对', '化', '冷', '风']));
    if best(place.after_digits) || best(place.after_unit) {
        return true;
    }
    if ["国道", "省道", "县道"].iter().any(|road| place.after_digits.starts_with(road)) {
        return true; // 341国道
    }
    let unit = &place.quantity.unit;
    if unit == "级" || unit == "类" && place.after_unit.starts_with(['创', '新', '水']) || unit == "吨级" || unit.ends_with("吨级") {
        return true;
    }
    place.after_unit.starts_with('级') || place.after_unit.starts_with("以上级") || unit == "人" && place.after_unit.starts_with('制')
}

/// 每千人口, 每100户: a denominator.
fn per_head(place: &Place) -> bool {
    place.before.ends_with('每') && !place.after_unit.starts_with(['增', '减'])
}

/// 超10亿元项目, 500万元以上项目, 收入过百亿元企业: the threshold of a noun phrase.
fn is_threshold(place: &Place) -> bool {
    let quantity = place.quantity;
    if quantity.bound_behind && follows_a_count(place.before) && opens_noun(place.after) {
        return true; // 22宗500亩以上储备用地
    }
    if place.before.ends_with('过') && follows_a_count(&place.before[..place.before.len() - '过'.len_utf8()]) {
        return true; // 20个过50亿、10个过30亿项目
    }
    if sizes_a_place(place) {
        return true;
    }
    if matches!(quantity.kind, Kind::Count | Kind::Percent | Kind::Ratio | Kind::Time) || quantity.kind == Kind::Unknown && quantity.unit.is_empty() {
        return false;
    }
    let bounded_before = ["超", "过", "逾", "超过", "达", "不低于", "达到", "低于", "不足", "高于"].iter().any(|w| place.before.ends_with(w));
    let next = place.after;
    if quantity.bound == Bound::About && quantity.bound_behind {
        return false; // 5000亩左右工业用地: no threshold is about so much
    }
    if quantity.bound_behind && quantity.kind != Kind::People {
        return opens_noun(next) || next.starts_with("的") && has_count_soon(next) || next.starts_with(|c: char| c.is_ascii_digit());
    }
    if quantity.bound_behind {
        return opens_noun(next) && ["城市", "企业", "单位", "村", "镇", "特大", "大型", "规模", "学校", "景区"].iter().any(|w| next.starts_with(w));
    }
    if quantity.kind == Kind::Unknown && ["企业集团", "企业"].iter().any(|w| next.starts_with(w)) && quantity.unit.ends_with('亿') {
        return true;
    }
    if quantity.kind == Kind::Money && ["项目", "企业"].iter().any(|thing| next.starts_with(thing)) && has_count_soon(next) {
        return true; // 其中50亿元项目2个
    }
    if !bounded_before {
        // 亿元项目, 百亿产业, 千万元企业: a bare scale in front of a noun.
        let told = ["突破", "达到", "达", "首破", "跨越", "约", "近"].iter().any(|w| place.before.ends_with(w)) || next.starts_with("大关");
        return quantity.form == Form::Chinese
            && !told
            && is_round(place)
            && !(quantity.unit == "亿" && next.starts_with("人口"))
            && (opens_noun(next) || next.starts_with('级'));
    }
    let poor = next.strip_prefix('的').is_some_and(|rest| ["脱贫", "人口", "家庭", "农户", "低收入", "困难", "群体"].iter().any(|w| rest.starts_with(w)));
    if poor && ["低于", "不足", "不到", "少于"].iter().any(|w| place.before.ends_with(w)) {
        return true; // 人均纯收入低于1万元的脱贫人口
    }
    if next.starts_with('的')
        && tail_of(place.before, 12).contains(|c: char| c.is_ascii_digit())
        && ["投资超", "营收超", "收入超", "产值超", "投资过", "产值过", "营收过", "收入过"].iter().any(|w| place.before.ends_with(w))
    {
        return true; // 200个投资超亿元的项目
    }
    if quantity.kind == Kind::Money
        && ["低于", "不足"].iter().any(|w| place.before.ends_with(w))
        && next.starts_with("的")
        && opens_noun(&next['的'.len_utf8()..])
    {
        return true; // 收入低于1万元的脱贫人口
    }
    if quantity.kind == Kind::Money && is_threshold_list(next) {
        return true;
    }
    let behind = next.strip_prefix('的').unwrap_or(next);
    opens_noun(behind) && (ends_in_thing(behind) && !next.starts_with('的') || has_count_soon(behind)) || next.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a count with its unit stands right before: 22宗|500亩.
fn follows_a_count(before: &str) -> bool {
    before.strip_suffix(['个', '家', '宗', '条', '座', '处', '项', '所', '户', '块']).is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
}

/// 30户以上自然村, 人口20万以上的县: how large the places are that something is done for.
fn sizes_a_place(place: &Place) -> bool {
    const PLACES: &[&str] = &["自然村", "行政村", "村", "县", "城市", "乡镇", "镇", "社区", "小区"];
    let behind = place.after.strip_prefix('的').unwrap_or(place.after);
    let of_size = place.quantity.unit == "户" || place.quantity.unit == "万" || place.quantity.unit == "人" || place.quantity.unit == "万人";
    let of_size = of_size || place.after.starts_with('的') && place.quantity.unit.ends_with('元') && ["行政村", "村"].iter().any(|w| behind.starts_with(w));
    let small = place.quantity.unit == "户" && PLACES.iter().any(|w| noun_part(behind).chars().take(10).collect::<String>().contains(w));
    place.quantity.bound_behind && of_size && (small || PLACES.iter().any(|w| behind.starts_with(w)))
        || place.quantity.bound_behind && place.after.strip_prefix('且').is_some_and(|rest| rest.chars().take(12).any(|c| c == '的'))
}

/// 亿元, 百亿元, 千万元: no digit of its own.
fn is_round(place: &Place) -> bool {
    let unit = &place.quantity.unit;
    let value = place.quantity.number.value();
    (unit.starts_with('亿') || unit.starts_with('万')) && [1.0, 10.0, 100.0, 1000.0].contains(&value)
}

/// 过100亿元|、50亿元企业: further thresholds, then the noun.
fn is_threshold_list(mut rest: &str) -> bool {
    let mut more = false;
    while let Some(next) = rest.strip_prefix(['、', '和']) {
        let behind = next.trim_start_matches(|c: char| c.is_ascii_digit());
        let amount = behind.trim_start_matches(['千', '百', '亿', '万', '元']);
        if behind.len() == next.len() || amount.len() == behind.len() {
            return false;
        }
        rest = amount;
        more = true;
    }
    more && ["企业", "项目", "集团", "产业", "园区"].iter().any(|thing| rest.starts_with(thing))
}

/// Whether the words open a noun phrase and not a predicate.
pub fn opens_noun(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| is_han(c) || matches!(c, '“' | '《'))
        && lexicon::verbs()
            .opens(text)
            .is_none_or(|len| crate::indicator::front::is_longer_word(text, len) || is_compound(text, len) || is_adjective(text, len))
        && !text.starts_with(['的', '和', '及', '与', '以', '并', '且', '或'])
}

/// 治理项目, 改造工程: a verb in front of a noun of works makes a noun.
fn is_compound(text: &str, verb: usize) -> bool {
    if let Some(second) = lexicon::verbs().opens(&text[verb..]).filter(|&len| len >= 6 && text[verb + len..].starts_with("项目")) {
        return second >= 6; // 新建扩建项目
    }
    const WORKS: &[&str] = &["治理", "改造", "整治", "建设", "修复", "绿化", "培育", "培训", "创新", "服务", "转化", "运营", "改建", "扩建", "升级"];
    // 实施类项目: a class of them.
    text[verb..].starts_with("类项目")
        || WORKS.contains(&&text[..verb])
            && ["项目", "工程", "试点", "任务", "措施", "机构", "企业", "基地", "中心", "事项", "站", "单元"].iter().any(|noun| text[verb..].starts_with(noun))
}

/// 新建消防站, 在建项目: a verb that says of a noun how new it is.
fn is_adjective(text: &str, verb: usize) -> bool {
    matches!(&text[..verb], "新建" | "改建") && text[verb..].starts_with(is_han) && lexicon::verbs().opens(&text[verb..]).is_none()
}

fn noun_part(text: &str) -> &str {
    let end = text.char_indices().find(|(_, c)| !(is_han(*c) || matches!(c, '“' | '”'))).map_or(text.len(), |(i, _)| i);
    &text[..end]
}

/// The noun is followed by its count: 项目24个.
fn has_count_soon(text: &str) -> bool {
    let noun = noun_part(text);
    noun.chars().count() <= 16 && text[noun.len()..].starts_with(|c: char| c.is_ascii_digit())
}

fn ends_in_thing(text: &str) -> bool {
    let noun = noun_part(text);
    [
        "项目",
        "企业",
        "产业",
        "园区",
        "集群",
        "村",
        "产业链",
        "单品",
        "大项目",
        "工程",
        "村集体",
        "强村",
        "县",
        "经济体",
        "区县",
        "镇",
        "龙头",
        "基金",
        "板块",
        "平台",
        "小镇",
    ]
    .iter()
    .any(|w| noun.contains(w))
        && noun.chars().count() <= 14
}

/// 30万吨乙醇项目, 220千伏线路: the capacity in a project's name.
fn is_capacity(place: &Place) -> bool {
    const THINGS: &[&str] = &[
        "项目",
        "工程",
        "装置",
        "码头",
        "泊位",
        "航道",
        "机组",
        "电站",
        "电厂",
        "生产线",
        "煤矿",
        "线路",
        "基地",
        "变电站",
        "油田",
        "乙烯",
        "炼油",
        "炼化",
        "风电",
        "光伏",
        "输变电",
    ];
    let quantity = place.quantity;
    let yearly = ["年产", "年处理", "日产", "日处理", "年加工", "年产能"].iter().any(|w| place.before.ends_with(w));
    let thing = opens_noun(place.after_unit) || place.after_unit.starts_with(|c: char| c.is_ascii_alphabetic());
    if yearly && thing && place.after_unit.chars().take(24).collect::<String>().contains("项目") {
        return true;
    }
    if !matches!(quantity.kind, Kind::Power | Kind::Weight) || quantity.bound_behind {
        return false;
    }
    if lists_projects(place.after_unit) {
        return true;
    }
    if quantity.unit.ends_with("千伏") || quantity.unit.ends_with("/年") || place.after_unit.starts_with("/年") {
        return true;
    }
    let next = place.after_unit;
    if !opens_noun(next) {
        return false;
    }
    let noun: String = next.chars().take_while(|c| is_han(*c) || matches!(c, '“' | '”' | '、')).take(20).collect();
    if is_built(place, &noun) {
        return false;
    }
    THINGS.iter().any(|thing| noun.contains(thing)) || names_a_plant(place, &noun)
}

/// 开工建设60万千瓦海上风电项目: the power that is to be built, with no plant named; 东岭60万千瓦风电场 is a name.
fn is_built(place: &Place, noun: &str) -> bool {
    let verb = ["推进", "推动", "建设", "实施", "新建", "建成", "开工", "启动", "投产"].iter().any(|verb| place.before.ends_with(verb));
    verb && place.quantity.unit == "万千瓦" && ["风电", "光伏", "新能源", "火电", "储能"].iter().any(|kind| noun.contains(kind))
}

/// 100万吨铝制品、东岭锦纶等154个项目: an example of what is counted.
fn lists_projects(after: &str) -> bool {
    let Some(at) = after.find('等') else { return false };
    let rest = after[at + '等'.len_utf8()..].trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = rest.len() < after.len() - at - '等'.len_utf8();
    opens_noun(after)
        && !after[..at].contains([',', ';', '。'])
        && counted
        && rest.starts_with('个')
        && rest.chars().take(10).collect::<String>().contains("项目")
}

/// 某集团700万吨露天矿, 某公司5GW高效电池: a body in front, the plant's noun behind, no verb between.
fn names_a_plant(place: &Place, noun: &str) -> bool {
    let before = tail_of(place.before, 12);
    let clause = &before[before.rfind([',', '、', ';', '。', ':']).map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8))..];
    if place.quantity.bound_before() || noun.starts_with("大关") || noun.starts_with("目标") {
        return false; // 突破1600亿斤大关
    }
    let verb = lexicon::verbs().ends(clause).is_some()
        || lexicon::kept_verbs().ends(clause).is_some()
        || lexicon::light_verbs().ends(clause).is_some()
        || crate::indicator::tail::ends(clause);
    (2..=10).contains(&clause.chars().count()) && clause.ends_with(is_han) && !verb && noun.chars().count() >= 2 && lexicon::kept_verbs().opens(noun).is_none()
}

/// 50米内换乘, 15分钟圈: a distance inside a noun.
fn is_distance(place: &Place) -> bool {
    if place.quantity.kind == Kind::Length && (place.after_unit.starts_with("范围内") || place.after_unit.starts_with("范围以内")) {
        return true;
    }
    place.quantity.kind == Kind::Length && place.after_unit.starts_with(['内', '外']) && place.after_unit.chars().nth(1).is_some_and(is_han)
}

/// A number glued to words without any unit: 5智慧园区 (a lost G), 1号, 3产融合.
fn without_unit(place: &Place) -> bool {
    let quantity = place.quantity;
    if quantity.form != Form::Arabic {
        return false;
    }
    if quantity.guessed_unit {
        // An unknown counter: only where the words in front ask for a quantity and it is no single digit of a title.
        return quantity.number.value() < 10.0 || place.after_unit.starts_with(is_han) || !place.before.ends_with(|c: char| is_han(c) || c == '、');
    }
    false
}

/// Pools, idioms, footnotes, telephone numbers.
pub fn is_other(place: &Place) -> bool {
    let quantity = place.quantity;
    if quantity.unit.is_empty() {
        // 控制在103左右, 基尼系数0.46: a number without a unit needs words that measure.
        let measured = ["指数", "系数", "控制在", "比例为", "得分", "评分", "总分", "比值", "倍差"].iter().any(|w| tail_of(place.before, 12).contains(w));
        return !measured || place.after_digits.starts_with([':', '/']);
    }
    if place.before.ends_with('[') || place.before.ends_with(':') && place.before.trim_end_matches(':').ends_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    if quantity.unit == "%" && ["占人口", "占人口的"].iter().any(|w| place.before.ends_with(w)) && place.after.starts_with("的人") {
        return true; // 团结占人口90%以上的人民群众: a way of speaking
    }
    let people = place.after_digits.strip_prefix('亿').map(|rest| rest.trim_start_matches(['多', '余']));
    if people.is_some_and(|rest| ["人民", "各族人民", "中国人民", "中华儿女", "同胞"].iter().any(|w| rest.starts_with(w))) {
        return true; // 凝聚9亿人民的力量: who speaks, not how many they are
    }
    if place.after_digits.starts_with("个民族") && quantity.number.value() == 56.0 {
        return true; // 56个民族: all there are
    }
    if place.after_unit.starts_with("方面") || place.after_unit.starts_with("重点方面") {
        return true;
    }
    // 在全省54个市辖区中排名第一: the pool that is ranked in.
    let noun_end = place.after_unit.char_indices().take(5).find(|(i, _)| place.after_unit[*i..].starts_with("之一"));
    if noun_end.is_some() || place.after_digits.starts_with('版') || place.before.ends_with('前') && quantity.unit == "%" {
        return true;
    }
    let batch = ["国家首批", "全国首批", "全省首批", "国家级首批", "全国第一批", "国家第一批"].iter().any(|w| place.before.ends_with(w));
    if batch && place.after_unit.contains("试点") || place.before.ends_with("时速") {
        return true;
    }
    let pool = ["全省", "全国", "全市", "全球", "全区", "全县"].iter().any(|w| place.before.ends_with(w));
    let clause = &place.after[..place.after.find([',', ';', '。']).unwrap_or(place.after.len())];
    let among = clause.match_indices('中').any(|(i, _)| {
        let behind = &clause[i + '中'.len_utf8()..];
        !behind.starts_with(['心', '小', '国', '医', '型', '等', '学', '药', '央', '西']) && !clause[..i].ends_with(['集', '其', '高', '初'])
    });
    let among = among || clause.contains('第') && clause.ends_with('位') && !clause.contains(['、', '有']);
    pool && matches!(quantity.kind, Kind::Count) && among && clause.chars().count() <= 24
}

#[cfg(test)]
mod tests {
    use super::super::Reject;
    use super::super::tests_support::verdicts;

    #[test]
    fn names() {
        for text in ["PM2.5", "建设5G", "“1+4”", "12345市民服务热线", "世界500强", "220千伏北线工程", "30万吨乙醇项目", "每100户", "“20条”"]
        {
            assert!(verdicts(text).iter().all(|v| *v == Some(Reject::Name)), "{text}: {:?}", verdicts(text));
        }
    }

    #[test]
    fn ways_of_speaking() {
        for text in ["凝聚9亿人民的力量", "56个民族共同奋斗", "团结占人口90%以上的人民群众"] {
            assert!(verdicts(text).iter().all(|v| *v == Some(Reject::Other)), "{text}: {:?}", verdicts(text));
        }
    }

    #[test]
    fn thresholds_and_their_counts() {
        let name = Some(Reject::Name);
        assert_eq!(verdicts("超10亿元项目24个"), [name, None]);
        assert_eq!(verdicts("开工投资500万元以上项目30个"), [name, None]);
        assert_eq!(verdicts("新签约亿元以上项目26个"), [name, None]);
        assert_eq!(verdicts("收入超百万元村集体13个、超50万元20个"), [name, None, name, None]);
        assert_eq!(verdicts("组建5家以上产业联盟"), [None]);
        assert_eq!(verdicts("总投资104亿元的更新项目"), [None]);
        assert_eq!(verdicts("新建1万亩高标准农田项目"), [None]);
    }
}
