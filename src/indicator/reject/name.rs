//! Numbers that belong to names: PM2.5, 5G, “1+4”, 12345热线, 500强, 亿元以上项目, 30万吨乙醇项目.

use super::Place;
use super::capacity::is_capacity;
use super::pool::is_pool;
use super::threshold::is_threshold;
use crate::quantity::{self, FALLS_TO, Form, Kind};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::is_plain_han;

pub fn is_name(place: &Place) -> bool {
    glued_to_latin(place)
        || in_short_quotes(place)
        || is_hotline(place)
        || is_grade(place)
        || per_head(place)
        || is_threshold(place)
        || is_capacity(place)
        || is_distance(place)
        || is_term(place)
        || is_temperature(place)
        || without_unit(place)
        || place.quantity.unit == "%" && place.before.ends_with("减按") // 企业所得税减按15%征收: the name of a relief
        || is_top(place)
        || is_paper(place)
        || place.quantity.unit == "英寸" && !quantity::ends_clause(place.after) // 12英寸晶圆: how wide it is tells which
}

/// PM2.5, G107, 5G, 4A级, 1+4, A3.
fn glued_to_latin(place: &Place) -> bool {
    let before = place.before.chars().next_back();
    let after = place.after_digits.chars().next();
    if place.quantity.unit.ends_in("元%") && place.before.ends_with("GDP") {
        return false; // 实现GDP186.4亿元
    }
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
    if place.quantity.unit.is_one_of("金 银 铜") {
        return false; // 勇夺“3金1银”
    }
    let head = place.before.tail(LONGEST);
    let Some(open) = head.rfind_in("“‘「\"") else { return false };
    if head.after(open).contains_in("”’」") {
        return false;
    }
    let Some(close) = place.after_digits.find_in("”’」\"") else { return false };
    let inside = head.after(open).size() + place.after_digits.before(close).size();
    inside <= LONGEST && !place.after_digits.before(close).has(",")
}

/// 5个县进入评价前200名: how far down they stand, and no count.
fn is_top(place: &Place) -> bool {
    // 10市PM2.5浓度, ESI排名前千分之一
    if place.quantity.unit == "市" && place.after_unit.starts_with_any("PM 空气 细颗粒物 优良") || place.quantity.unit == "‰" && place.before.ends_with('前')
    {
        return true;
    }
    if place.quantity.unit.ends_with('大') && place.quantity.unit.size() > 1 {
        return true; // 十万大学生创业行动
    }
    place.quantity.unit.is_one_of("名 强 位") && place.before.ends_with('前') && place.before.tail(24).contains_any("进入 跻身")
}

/// 国务院鼓励民间投资新36条: the name of a paper.
fn is_paper(place: &Place) -> bool {
    let by_whom = place.before.tail(24).contains_any("国务院 意见");
    place.quantity.unit == "条" && place.before.ends_with('新') && by_whom && quantity::ends_clause(place.after)
}

/// 12345市民服务热线, 120急救.
fn is_hotline(place: &Place) -> bool {
    let digits = place.quantity.digits.end - place.quantity.digits.start;
    let looks = matches!(digits, 3 | 5) && place.quantity.number.value().fract() == 0.0 && place.quantity.form == Form::Arabic;
    looks
        && place
            .after_digits
            .starts_with_any("热线 工单 便民 市民 政务 市长 急救 平台 服务热线 企业服务 工作法 工程 模式 工作机制 行动 战略 计划 体系 工作制度 接处警 报警")
}

/// 500强, 百强县, 4A级, 千亿级, 3级医院.
fn is_grade(place: &Place) -> bool {
    let best = |rest: &str| rest.strip_prefix('强').is_some_and(|rest| !rest.starts_in("降震台对化冷风"));
    if best(place.after_digits) || best(place.after_unit) {
        return true;
    }
    if place.after_digits.starts_with_any("国道 省道 县道") {
        return true; // 341国道
    }
    let unit = &place.quantity.unit;
    if unit == "级" || unit == "类" && place.after_unit.starts_in("创新水") || unit == "吨级" || unit.ends_with("吨级") {
        return true;
    }
    place.after_unit.starts_with('级') || place.after_unit.starts_with("以上级") || unit == "人" && place.after_unit.starts_with('制')
}

/// 每千人口, 每100户: a denominator.
fn per_head(place: &Place) -> bool {
    place.before.ends_with('每') && !place.after_unit.starts_in("增减")
}

/// 50米内换乘, 15分钟圈: a distance inside a noun.
fn is_distance(place: &Place) -> bool {
    if place.quantity.kind == Kind::Length && place.after_unit.starts_with_any("范围内 范围以内") {
        return true;
    }
    place.quantity.kind == Kind::Length && place.after_unit.starts_in("内外") && place.after_unit.chars().nth(1).is_some_and(is_plain_han)
}

/// 10种有色金属, 新增5亿斤粮食产能建设行动: part of a term.
fn is_term(place: &Place) -> bool {
    let behind = place.after_unit;
    let campaign = place.quantity.kind == Kind::Weight && behind.starts_with("粮食产能") && up_to_mark(behind).contains_any("行动 工程");
    campaign || place.quantity.number.value() == 10.0 && place.quantity.unit == "种" && behind.starts_with("有色金属")
}

/// 零下12℃, 室温18℃合格率, -20℃至5℃冷库: a temperature is a row where it ends its clause and nothing tells that it is below zero.
fn is_temperature(place: &Place) -> bool {
    let goes_on = || place.after.starts_with(|c| is_plain_han(c) || c == '-' || c == '—');
    place.quantity.kind == Kind::Temperature && (goes_on() || place.before.ends_with_any("零下 - — – ℃至 摄氏度至 偏高 偏低 升高"))
}

/// The words up to the next mark of the clause.
fn up_to_mark(words: &str) -> &str {
    words.before(words.find_in(",。;、").unwrap_or(words.len()))
}

/// A number glued to words without any unit: 5智慧园区 (a lost G), 1号, 3产融合.
fn without_unit(place: &Place) -> bool {
    let quantity = place.quantity;
    if quantity.form != Form::Arabic {
        return false;
    }
    if quantity.guessed_unit {
        // An unknown counter: only where the words in front ask for a quantity and it is no single digit of a title.
        return quantity.number.value() < 10.0 || place.after_unit.starts_with(is_plain_han) || !place.before.ends_with(|c: char| is_plain_han(c) || c == '、');
    }
    false
}

/// 2.31|缩小到2.18
fn is_verb_of_change(behind: &str) -> bool {
    behind.starts_with_any("缩小 扩大 提高 提升 下降 降 上升 升 回升 进一步 调整")
}

/// What opens a statement of its own: 3家|成为百强县之一.
const TELLS: &str = "成为 其中 总量 位居 位列 是 为 达";

/// Pools, idioms, footnotes, telephone numbers.
pub fn is_other(place: &Place) -> bool {
    let quantity = place.quantity;
    if quantity.unit.is_empty() && quantity.kind != Kind::Ratio {
        if quantity.number.value() == 0.0 && place.before.ends_with_any(FALLS_TO) && quantity::ends_clause(place.after_digits) {
            return false; // 降至零
        }
        // 控制在103左右, 基尼系数0.46: a number without a unit needs words that measure.
        let measured = place.before.tail(12).contains_any("指数 系数 控制在 比例为 得分 评分 总分 比值 倍差")
            || place.before.tail(24).contains_any("收入比 性别比 倍差 弹性系数 平均等级")
                && place.after_digits.chars().next().is_none_or(|c| {
                    !is_plain_han(c)
                        || is_verb_of_change(place.after_digits)
                        || place.after_digits.strip_opening("以内 以下 以上 左右").is_some_and(|rest| !rest.starts_with('的'))
                });
        // 万车死亡率1.87, PUE降至1.22以下: in the same clause, and no threshold of a thing.
        let clause = place.before.behind_last(",;。、:");
        let ends = place.after_digits.strip_opening("以内 以下 左右").unwrap_or(place.after_digits);
        let rate = clause.contains_any("死亡率 PUE") && (!ends.starts_with(is_plain_han) || is_verb_of_change(ends) || ends.starts_in("和与"));
        return !(measured || rate && !ends.starts_with('、')) || place.after_digits.starts_in(":/");
    }
    if place.before.ends_with('[') || place.before.ends_with(':') && place.before.trim_end_matches(':').ends_in(DIGITS) {
        return true;
    }
    if quantity.unit == "%" && place.before.ends_with_any("占人口 占人口的") && place.after.starts_with("的人") {
        return true; // 团结占人口90%以上的人民群众: a way of speaking
    }
    let people = place.after_digits.trim_start_of("多余").strip_first("亿万").map(|rest| rest.trim_start_of("多余名"));
    if people.is_some_and(|rest| {
        let told = rest.char_indices().take(5).find(|(at, _)| rest.after(*at).starts_with_any("人民 儿女 同胞"));
        told.is_some_and(|(at, _)| !rest.after(at).starts_with("人民币") && !rest.before(at).contains_in("、,。的元户"))
    }) {
        return true; // 凝聚9亿人民的力量, 800万云水儿女: who speaks, not how many they are
    }
    let whose = place.after_digits.trim_start_of("多余");
    if whose.starts_with("亿中国人的") || whose.starts_with("亿人的") && place.before.ends_with_any("解决 解决好 保障 保障好 养活") {
        return true; // 13亿中国人的饭碗: all the people, but 解决8000万人的温饱
    }
    if place.after_digits.starts_with("个民族") && quantity.number.value() == 56.0 {
        return true; // 56个民族: all there are
    }
    let step = place.after_unit.first_of("台阶 关口");
    if quantity.unit == "个" && step.is_some_and(|(at, _)| place.after_unit.before(at).chars().all(|c| "十百千万亿元级新大".has_char(c))) {
        return true; // 连上4个千亿台阶: how often, and no count of things
    }
    if place.after_unit.starts_with_any("方面 重点方面") {
        return true;
    }
    let one_of = place.after_unit.place_of("之一").map(|at| place.after_unit.before(at)).is_some_and(|noun| {
        noun.size() <= 16 && !noun.contains_in(",。;、") && !noun.ends_with('分') && !noun.contains_any(TELLS) // 5%和百分之一
    });
    if one_of || place.after_digits.starts_with('版') || place.before.ends_with('前') && quantity.unit == "%" {
        return true;
    }
    let batch = place.before.ends_with_any("国家首批 全国首批 全省首批 国家级首批 全国第一批 国家第一批");
    if batch && place.after_unit.has("试点") || place.before.ends_with("时速") {
        return true;
    }
    is_pool(place)
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
