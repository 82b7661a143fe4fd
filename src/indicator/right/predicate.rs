//! Where the noun behind a figure ends and its predicate begins, and what a name takes of the predicate: 12座泵站|全部建成.

use super::super::examples::is_and_so_on;
use super::super::name::Name;
use super::super::{front, lexicon};
use super::LONGEST_LIST;
use super::ends::{cut, ends_a_kind, first_of_two, trim};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{Span, is_plain_han};

pub fn up_to_predicate(text: &str, words: Span) -> Span {
    let rest = words.of(text);
    let at = rest.char_indices().skip(1).map(|(i, _)| i).find(|&i| {
        rest.before(i) != "新"
            && !goes_with(rest.before(i), rest.after(i))
            && lexicon::predicates().opens(rest.after(i)).is_some_and(|len| !names_a_kind(rest.after(i + len)) && !front::is_longer_word(rest.after(i), len))
            // 19个省市|落实资金, 37家单位|援助资金: what they gave has its own figure.
            || rest.after(i).starts_with_any("平均 村均 户均 共投入 落实 援助资金")
            || acts_anew(rest.after(i)) && !rest.before(i).ends_with('创')
            || rest.after(i).is_one_of(THRIVES)
    });
    let noun = Span::new(words.start, words.start + at.unwrap_or(rest.len()));
    let tail = super::super::tail::read(text, noun);
    Span::new(noun.start, tail.label_end.max(noun.start))
}

/// 15个园区|新承接项目: what they did has its own figure.
fn acts_anew(rest: &str) -> bool {
    rest.starts_with('新') && lexicon::kept_verbs().opens(rest).is_some_and(|len| len >= 6 && len < rest.len()) || rest.starts_with("新承接")
}

/// 推动15家园区|创新发展: that they are to thrive is no part of the name.
pub const THRIVES: &str = "创新发展 做大做强";

/// Splits 智慧杆投入使用 into the noun and what the name takes from the predicate.
pub fn noun_and_predicate(text: &str, words: Span, list_left: usize) -> (Span, Name) {
    let words = cut(text, words);
    let thrives = words.of(text).closing_word(THRIVES).map_or(0, str::len);
    let words = Span::new(words.start, words.end - thrives);
    let rest = words.of(text);
    let mut depth = 0usize;
    let mut at = None;
    for (i, ch) in rest.char_indices() {
        match ch {
            '“' | '(' | '《' => depth += 1,
            '”' | ')' | '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let opens = i > 0
            && rest.before(i) != "新" // 48个新开工项目
            && !goes_with(rest.before(i), rest.after(i))
            && !relative(rest.after(i))
            && !lexicon::predicate_drops().opens(rest.after(i)).is_some_and(|len| names_a_kind(rest.after(i + len)))
            && depth == 0
            // 新三板挂牌|企业: the verb tells which.
            && (lexicon::predicates().opens(rest.after(i)).is_some_and(|len| rest.after(i + len) != "企业" && !front::is_longer_word(rest.after(i), len))
                || lexicon::predicate_drops()
                    .opens(rest.after(i))
                    .is_some_and(|len| !front::is_longer_word(rest.after(i), len) && !ends_a_kind(rest.before(i)))
                || settles(rest.after(i))
                    || lexicon::predicate_ends().opens(rest.after(i)).is_some_and(|len| len > 3));
        if opens {
            at = Some(i);
            break;
        }
    }
    match at {
        Some(at) => {
            // 12个项目|未完成计划: what was not done stays whole.
            let not = rest.before(at).strip_suffix('未').filter(|noun| noun.size() >= 2).map_or(at, str::len);
            let noun = first_of_two(text, trim(text, Span::new(words.start, words.start + not)));
            let undone = (not < at).then(|| Name::of(Span::new(words.start + not, words.end)));
            let done = undone.unwrap_or_else(|| predicate(text, Span::new(words.start + at, words.end)));
            // 33项任务全部|落地: carried out, as all of them are.
            let tasks = noun.of(text).ends_with_any("任务 事项 措施 举措") && done.words(text) == "落地";
            // 12条巷道改造|完工, 泵站更新改造|建设: the work says it.
            let works = noun.of(text).ends_with_any(WORKS) && done.words(text).is_one_of("完工 建设 完成");
            let carried_out = tasks || works;
            (noun, if carried_out { Name::default() } else { done })
        }
        None => {
            // 背街小巷改造: a verb at the end is the predicate that a list shares.
            let noun = trim(text, words);
            let quoted = noun.of(text).strip_suffix('”').filter(|words| !words.ends_with_any(NAMED));
            if let Some(at) = quoted.and_then(|words| words.last_place_of("“")).filter(|&at| at > 0 && list_left < LONGEST_LIST) {
                let at = noun.start + at;
                return (Span::new(noun.start, at), Name::of(Span::new(at, noun.end)));
            }
            let verb = lexicon::kept_verbs().ends(noun.of(text)).filter(|len| *len < noun.end - noun.start && *len >= 6);
            // 6个公园|海绵化改造: how it is rebuilt goes with the act.
            let how = |len: usize| noun.of(text).before(noun.end - noun.start - len).closing_word(HOW_REBUILT).map_or(0, str::len);
            let verb = verb.map(|len| len + how(len)).filter(|len| *len < noun.end - noun.start).or(verb);
            match verb {
                Some(len) => (Span::new(noun.start, noun.end - len), Name::of(Span::new(noun.end - len, noun.end))),
                None => (noun, Name::default()),
            }
        }
    }
}

/// 11公里管网、19公里道路等|改扩建|工程完工: the last thing of a list, and what is done to all.
pub fn works_of_list(text: &str, words: Span) -> Option<(Span, Name)> {
    let rest = words.of(text);
    let at = rest.place_of("等").filter(|&at| is_and_so_on(rest, at))?;
    let told = words.start + at + '等'.len_utf8();
    let end = told + text.within(told, words.end).place_of("工程")?;
    // 等城区|绿化|工程, but 等农村人居环境|整治|工程: a longer noun says more.
    let act = text.within(told, end).closing_word(WORKS).filter(|act| end - told <= act.len() + "城区".len())?;
    Some((trim(text, Span::new(words.start, words.start + at)), Name::of(Span::new(end - act.len(), end))))
}

/// What is done to a thing, as the name of a work.
const WORKS: &str = "改扩建 改造 整治 治理 清淤 复线 绿化 亮化";

/// What tells how a thing is rebuilt.
const HOW_REBUILT: &str = "海绵化 适老化 智能化 数字化 标准化 绿色化 信息化 无障碍 节能 亮化 绿化 美化";

/// Ends of names in quotation marks that tell things, and not what is done to them: 省级“晨星工厂”.
const NAMED: &str = "工厂 企业 园区 基地 小镇 品牌 项目 之家 实验室 小巨人 工程 家园 食堂 书屋 车间 村 店 站 中心";

/// 省级实施|类项目: the verb tells a class.
fn names_a_kind(behind: &str) -> bool {
    behind.starts_with('类')
}

/// 可|持续经营, 水土|保持示范园: the verb ends a longer word.
fn goes_with(before: &str, rest: &str) -> bool {
    before.ends_with('可') && rest.starts_with("持续") || before.ends_with("水土") && rest.starts_with("保持")
}

/// 劳动力|在本地稳定就业: where they live and work.
fn settles(rest: &str) -> bool {
    let Some(place) = rest.strip_prefix('在') else { return false };
    place.char_indices().skip(1).take(4).any(|(i, _)| place.after(i).starts_with_any("稳定就业 就业 务工 落户 召开 举办 举行 推广 复制推广 交流 运营"))
}

/// 头部企业|带动的产业集群: the verb belongs to a clause with 的 and opens no predicate.
fn relative(rest: &str) -> bool {
    !rest.starts_with("成为")
        && rest.char_indices().take(10).find(|(_, c)| *c == '的').is_some_and(|(i, _)| rest.after(i + '的'.len_utf8()).starts_with(is_plain_han))
}

/// What the name takes from a predicate: 加快建设 gives 建设, 全部办结 gives nothing.
pub fn predicate(text: &str, span: Span) -> Name {
    let mut start = span.start;
    loop {
        let rest = text.within(start, span.end);
        if let Some(behind) = rest.strip_prefix("全部").filter(|behind| behind.starts_with_any(TO_AN_END)) {
            start = span.end - behind.len();
            break;
        }
        if tells_what(text.before(span.start), rest) {
            break;
        }
        let ends = |len: usize| lexicon::predicate_drops().opens(rest).is_none_or(|drop| drop <= len) && !front::is_longer_word(rest, len);
        if lexicon::predicate_ends().opens(rest).is_some_and(ends) {
            return Name::default();
        }
        if let Some(len) = time_ahead(rest) {
            start += len;
            continue;
        }
        match lexicon::predicate_drops().opens(rest) {
            Some(_) if start == span.start && (rest.starts_with("启动") || is_given(rest)) => break,
            Some(len) => start += len,
            None => break,
        }
    }
    let rest = text.within(start, span.end);
    if rest.starts_with("成为") && rest.has("的") {
        return Name::default(); // 成为发展的支撑 says how well
    }
    let mut end = span.end;
    let honour = rest.starts_with_any("入选 获评 列入 入列 获批 入围 上榜");
    // 低收入人口|纳入动态监测: into what.
    for (i, _) in rest.char_indices().skip(2).filter(|&(i, _)| !honour && !rest.before(i).ends_with("纳入")) {
        if lexicon::predicate_ends().opens(rest.after(i)).is_some_and(|len| len > 3) {
            end = start + i;
            break;
        }
    }
    let words = trim(text, Span::new(start, end));
    if words.of(text).size() > LONGEST_PREDICATE { Name::default() } else { super::super::label::clean(text, words) }
}

/// 项目|提前2个月|开工: by how much earlier it was done.
fn time_ahead(rest: &str) -> Option<usize> {
    let time = rest.strip_prefix("提前")?;
    let behind = time.trim_start_of("0123456789一二两三四五六七八九十半近");
    let behind = behind.strip_opening("个多月 个月 天 年 个工作日").filter(|_| behind.len() < time.len())?;
    Some(rest.len() - behind.len())
}

/// 事项|得到国家部委大力支持: what they got; in 问题得到解决 the verb says all.
fn is_given(rest: &str) -> bool {
    rest.strip_prefix("得到").is_some_and(|given| given.size() > "有效解决".size())
}

/// 医疗机构|达到国家推荐标准, 学生免费|提供教科书, 县(市)|整体经济增速, 黑臭水体|动态清零: the word says what.
fn tells_what(before: &str, rest: &str) -> bool {
    let cleared = rest.strip_prefix("动态").is_some_and(|rest| rest.trim_start_matches('“').starts_with("清零"));
    cleared
        || rest.starts_with("达到") && rest.contains_any("标准 水平")
        || rest.starts_with("整体经济")
        || before.ends_with("免费") && rest.starts_with("提供")
}

/// 工伤人员全部|纳入保险, but 项目全部|完工: that all of them came to it says more than that all is done.
const TO_AN_END: &str = "纳入 安装 免征 通过 接入 高于 配备 取消";

/// A longer predicate says more than a name can hold.
const LONGEST_PREDICATE: usize = 28;
