//! One word of the table before a number, unless it is part of a longer word of the label: the 为 of 工资为 is one, that of 行为 is none.

use super::super::{label, lexicon};
use super::table::{Act, table};
use super::{Direction, Each, Tail};
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each, go_together};
use crate::text::Span;

pub fn word(rest: &str, offset: usize, tail: &mut Tail) -> Option<usize> {
    let table = table();
    let mut start = rest.len() - table.words.ends(rest)?;
    if rest.after(start).starts_with("计划") && rest.before(start).tail(10).contains_in("比较") {
        start += "计划".len(); // 比年初计划增长: the plan is the base
    }
    if rest.before(start).ends_with_any("比前 较前")
        && let Some(len) = rest.after(start).opening_word("两年 三年 四年 五年 十年").map(|w| w.len())
    {
        start += len; // 比前五年累计增加: the years are the base
        (start < rest.len()).then_some(())?;
    }
    let mut act = table.act(rest.after(start))?;
    if rest.after(start).starts_with('均')
        && let Some(front) = rest.before(start).strip_suffix('人')
    {
        // 又人均提高, 提高到人均, 由年人均: apiece; in 补贴月人均提高 it belongs to what is measured.
        let front = front.strip_last("年月").filter(|front| front.ends_in("再到至由从达")).unwrap_or(front);
        (front.is_empty() || front.ends_in("又再到至由从为达") || front.ends_with_any("全年 去年 今年")).then_some(())?;
        (start, act) = (front.len(), Act::Light);
    }
    let lasting = rest.before(start).last_place_of("连续").is_some_and(|at| rest.within(at, start).size() <= "连续第3".size() + 1);
    if rest.after(start).starts_with("年均") && rest.before(start).ends_with('每') {
        start += "年".len(); // 每年均在5万人以上: of all the years
        (start < rest.len()).then_some(())?;
        act = table.act(rest.after(start))?;
    }
    if rest.after(start).starts_with("年均")
        && let Some(all) = table.act(rest.after(start + "年".len())).filter(|_| lasting)
    {
        (start, act) = (start + "年".len(), all); // 连续3年均为100%: each, and no average
    }
    if rest.after(start).starts_with('均') && is_apiece(rest.before(start)) {
        return None; // 户均552元
    }
    // 两年平均增长, 员额三年内裁减: how many years.
    let counted = rest.after(start).starts_with_any("年平均 年均 年内") && rest.before(start).ends_in("两三四五六十");
    let years = if counted { '两'.len_utf8() } else { 0 };
    let word = rest.after(start);
    if word.starts_with('是') && start > 0 && start <= 9 && rest.before(start).chars().all(|c| "一二三四五六七八九十".has_char(c)) {
        return None; // 七是在20个村: the mark of an item
    }
    if word.ends_with("改善") && !rest.before(start).ends_with_any(CONCENTRATIONS) {
        return None; // PM2.5浓度同比改善8%: less of it; of other things it is no direction
    }
    // 新增 is not 增, 供应 is no 应: a longer verb that makes the quantity stays with the label.
    if lexicon::kept_verbs().ends(rest).is_some_and(|len| len > word.len()) || is_part_of_a_word(rest, start) {
        return None;
    }
    match act {
        // The reading nearest to the number holds: 增长达到, 提高后保持.
        Act::Up | Act::Down if tail.direction.is_none() && (!tail.reached || !word.is_one_of("高 增 超 超过")) => {
            tail.direction = Some(if act == Act::Up { Direction::Up } else { Direction::Down });
        }
        Act::To => {
            // 同比增长达到5%: a growth all the same.
            tail.reached |= tail.direction.is_none();
            tail.from |= word.starts_in("由从");
        }
        Act::InTurn => tail.each = Each::InTurn,
        Act::Light => {
            if word.starts_in("均都各") || word.is_one_of("双双 同步") {
                tail.each = if tail.each == Each::InTurn { Each::InTurn } else { Each::Alike };
            }
            tail.compared |= word.is_one_of("同比 环比");
        }
        _ => {}
    }
    tail.apiece |= word == "各";
    tail.average |= word.contains_any("年均 平均");
    tail.in_sum |= word.contains_any("累计 合计 总计") || word.starts_with('共');
    if let Some(at) = word.place_of("每").or_else(|| word.contains_any("年均 月均 日均").then_some(0)) {
        // 每年平均递增, 人均每月: the years or the months alone.
        let per = each("每年 每月").find(|per| word.after(at).starts_with(per) && (word.has("平均") || at > 0));
        let per = per.unwrap_or_else(|| word.after(at).trim_end_words("增长"));
        tail.per.get_or_insert(Span::new(offset + start + at, offset + start + at + per.len()));
    }
    Some(word.len() + years)
}

/// What improves as it falls.
pub const CONCENTRATIONS: &str = "浓度 PM2.5 PM10 综合指数";

/// 亏损面缩小2个百分点, 优良天数比例改善1个百分点: words that change a rate by points, and elsewhere say other things.
pub fn pace(rest: &str, tail: &mut Tail) -> Option<usize> {
    const LESS: &str = "缩小 走低 下行 走弱";
    const MORE: &str = "改善 优化 净增 走高 上行";
    /// Rates that are better the lower they are.
    const BURDENS: &str = "负债率 杠杆率 失业率 不良率 发生率 死亡率 亏损面 利率 成本 费用";
    let word = rest.closing_word(LESS).or_else(|| rest.closing_word(MORE)).filter(|_| tail.direction.is_none() && !tail.reached)?;
    let better = word.is_one_of("改善 优化") && rest.before(rest.len() - word.len()).trim_end_words("同比").ends_with_any(BURDENS);
    tail.direction = Some(if better || word.is_one_of(LESS) { Direction::Down } else { Direction::Up });
    Some(word.len())
}

/// 五年|净增6亿元, 2004年起连续两年|净增4亿元: nothing but the time in front, so that what was told before grew.
pub fn net(rest: &str, tail: &mut Tail) -> Option<usize> {
    let whole = rest.strip_suffix("净增").filter(|_| tail.direction.is_none() && !tail.reached)?;
    let front = label::without_lasting(whole);
    if whole.starts_in("比较") && whole.size() <= 10 {
        tail.direction = Some(Direction::Up); // 比“八五”末净增8亿元
        return Some("净增".len());
    }
    (whole.is_empty() || front.len() < whole.len() || front.ends_with('年') && front.size() <= 12).then_some(())?;
    tail.direction = Some(Direction::Up);
    Some(rest.len() - front.len())
}

/// 甲、乙减排4%、3%, 投资保10%争12%, 服务业取得7%的较快增长: verbs of percentages alone.
pub fn of_percent(rest: &str, behind: &str, tail: &mut Tail) -> Option<usize> {
    let less = rest.closing_word("减排 节约").filter(|_| tail.direction.is_none() && !tail.reached);
    let kept = rest.strip_suffix('保').filter(|front| !front.ends_in("医低社环确担参投") && behind.head(8).has("争"));
    let lowest = || rest.trim_start_of(",、").is_one_of("最低 取得").then_some("最低").or_else(|| rest.closing_word("取得"));
    if less.is_some() {
        tail.direction = Some(Direction::Down);
    } else if kept.is_some() {
        tail.direction.get_or_insert(Direction::Up);
    }
    less.or(kept.map(|_| "保")).or_else(lowest).map(str::len)
}

/// Single characters that end longer words: 行为, 国有, 甚至.
const ENDS_OF_WORDS: &str = "为:行作认以成人 有:国公私所特共持占原具 是:于但就凡总 至:甚乃直 到:直签报收得看遇 由:自理 从:服 \
    达:发直抵到表通雷下传马 减:加裁 减量:削 降:投 增:新净倍总 增加:新净 增长:稳促保 争:力竞战斗抗 超:高 可:许认 再:一 则:原规准法细否总 才:人英贤成引聚育荐揽用留招 在:现存所潜内正 \
    比增:占正反同 比降:占正反同 五年:十 十年:一二三四五六七八九几";

fn is_part_of_a_word(rest: &str, start: usize) -> bool {
    let before = rest.before(start).chars().next_back().filter(|_| !rest.before(start).ends_with_any("确保 力保")); // 收入确保增长5%
    before.is_some_and(|c| go_together(ENDS_OF_WORDS, rest.after(start), c))
}

/// 户, 帮扶措施户, 住院费用次: with 均 behind it, by what the amount is divided; 农户均, 12个村均 and 人次均 say it of all.
fn is_apiece(front: &str) -> bool {
    let Some(before) = front.strip_last("户亩棚次村床") else { return false };
    let more = match front.after(before.len()) {
        "户" => "农用商大困住储租散牧渔养个各",
        "次" => "人班批车架场频档梯层首再多屡",
        "村" => return before.is_empty(),
        _ => "",
    };
    !before.ends_in(more) && !before.ends_in(DIGITS)
}
