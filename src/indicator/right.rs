//! A quantity before its noun: 30个省市重点项目, 盘活122.6亩闲置土地, 5个区县、8个园区入选名单.

use super::mention::{Mention, What};
use super::name::Name;
use super::reject::opens_noun;
use super::seam;
use super::{front, lexicon};
use crate::quantity::{Kind, is_han};
use crate::text::{OneOf, Span};

/// The noun behind a quantity, and what its predicate adds.
#[derive(Debug, Clone)]
pub struct Right {
    pub noun: Span,
    pub predicate: Name,
    /// What a bare grade lacks: 5个国家级、60个省级培训基地.
    pub shared: Option<Span>,
    /// End of the words that belong to this quantity; in a list the mark behind them included.
    pub end: usize,
}

/// Whether the words right behind a figure can be the noun that it counts.
pub fn may_count(text: &str, mention: &Mention) -> bool {
    noun_may_follow(text, mention, false)
}

/// The same behind a verb that asks for an object: 打造|20个绿化示范片区, where 绿化 cannot be a predicate.
pub fn is_object(text: &str, mention: &Mention) -> bool {
    noun_may_follow(text, mention, true)
}

fn noun_may_follow(text: &str, mention: &Mention, asked: bool) -> bool {
    let What::Quantity(quantity) = &mention.what else { return false };
    let words = mention.right.of(text);
    let words = words.strip_prefix('的').unwrap_or(words);
    quantity.kind != Kind::Percent
        && (opens_noun(words)
            || asked && is_centred(words)
            || words.starts_with(|c: char| c.is_ascii_digit())
            || asked && words.starts_with(|c: char| is_han(c) || c == '“' || c.is_ascii_alphanumeric()) && !words.starts_with(['的', '和', '及', '以', '用']))
        && (of_the_country(words)
            || lexicon::self_regions().opens(words).is_none_or(|len| !words[len..].starts_with(is_han) || lexicon::rank_verbs().opens(&words[len..]).is_some()))
        && !words.starts_with(['左', '右', '等'])
        && !words
            .strip_prefix('总')
            .is_some_and(|rest| rest.starts_with(['投', '额', '量', '面', '建', '产', '里', '数', '长', '装', '库', '体', '计', '共', '户', '人']))
        && (!words.starts_with_any("大关 台阶 关口 目标 以上 水平 任务") || words.starts_with("任务清单"))
        && super::tail::opens(words).is_none()
}

/// 打造20个以住宿为核心的旅游圈: what it is about belongs to the noun.
fn is_centred(words: &str) -> bool {
    let Some(inside) = words.strip_prefix('以').and_then(|rest| rest.find("的").map(|at| &rest[..at])) else { return false };
    inside.contains('为') && inside.chars().count() <= 16
}

/// 7项全国市场监管改革试点, 5家全省重点实验室: 全国 belongs to the noun, where no rank or base follows.
fn of_the_country(words: &str) -> bool {
    if lexicon::self_regions().opens(words).is_some_and(|len| words[len..].starts_with_any("重点 通办")) {
        return true;
    }
    words.strip_prefix("全国").or_else(|| words.strip_prefix("全域")).is_some_and(|noun| {
        noun.starts_with(is_han)
            && !noun.starts_with(['第', '首', '前', '平', '排', '领', '唯', '最', '率', '推', '同', '各', '上', '范', '的', '人', '居', '均', '总', '先'])
    })
}

/// The noun that opens some words, up to its predicate.
pub fn noun_of(text: &str, words: Span) -> Span {
    up_to_predicate(text, words)
}

/// What a name takes from a predicate that stands behind a figure without a noun.
pub fn predicate_of(text: &str, words: Span) -> Name {
    predicate(text, cut(text, words))
}

/// Whether mention `i` counts a noun behind it, or behind the next figure that follows at once (109支2300余人队伍, 总投资2亿元的10个项目).
pub fn counts(text: &str, mentions: &[Mention], i: usize) -> bool {
    may_count(text, &mentions[i]) || borrows(text, mentions, i)
}

fn borrows(text: &str, mentions: &[Mention], i: usize) -> bool {
    let mention = &mentions[i];
    mention.goes_on && matches!(mention.right.of(text), "" | "的") && mentions.get(i + 1).is_some_and(|next| may_count(text, next))
}

/// Reads the noun behind mention `i`; in a list of such quantities the last one's predicate is shared.
pub fn read(text: &str, mentions: &[Mention], i: usize) -> Right {
    read_within(text, mentions, i, LONGEST_LIST)
}

/// What those behind 为 are given.
fn given(text: &str, mention: &Mention, from: usize, to: usize) -> Option<Name> {
    let gives = mention.left.of(text).ends_with(['为', '给', '向']);
    let words = Span::new(from, to);
    let object = Span::new(from, super::tail::read(text, words).label_end.max(from));
    let verb = lexicon::kept_verbs().opens(object.of(text)).filter(|len| *len >= 6)?;
    let rest = object.of(text)[verb..].chars().count();
    (gives && (2..=14).contains(&rest) && !words.of(text).contains(['、', '和'])).then(|| Name::of(object))
}

/// 国家级 of 5个国家级、60个省级培训基地 lacks 培训基地; 省重点 of 5个省重点、60个市重点项目 lacks 项目.
fn behind_grade(text: &str, noun: Span, last: &Right) -> Option<Span> {
    let words = noun.of(text);
    let grade = ["级", "重点"].into_iter().find(|grade| words.ends_with(grade) && words.len() > grade.len())?;
    if words.chars().count() > 5 {
        return None;
    }
    if let Some(shared) = last.shared {
        return Some(shared);
    }
    let of_last = last.noun.of(text);
    let at = of_last.char_indices().take(8).map(|(i, _)| i).find(|&i| of_last[i..].starts_with(grade)).map(|i| i + grade.len())?;
    (last.noun.start + at < last.noun.end).then(|| Span::new(last.noun.start + at, last.noun.end))
}

/// A list shares its predicate over no more members than this; it keeps an endless list linear.
const LONGEST_LIST: usize = 12;

fn read_within(text: &str, mentions: &[Mention], i: usize, list_left: usize) -> Right {
    let mention = &mentions[i];
    if list_left > 0 && borrows(text, mentions, i) {
        return Right { end: mention.span.end, ..read_within(text, mentions, i + 1, list_left.saturating_sub(1)) };
    }
    let start = mention.right.start + if mention.right.of(text).starts_with('的') { '的'.len_utf8() } else { 0 };
    let words = Span::new(start, mention.right.end);
    if let Some(own) =
        before_list_mark(text, words).filter(|_| mention.goes_on && mentions.get(i + 1).is_some_and(|next| may_count(text, next) || is_object(text, next)))
    {
        let (noun, predicate) = noun_and_predicate(text, own, list_left);
        let last = (list_left > 0).then(|| read_within(text, mentions, i + 1, list_left - 1));
        let shared = last.as_ref().and_then(|last| behind_grade(text, noun, last));
        let predicate = match last {
            Some(last) if predicate.is_empty() => last.predicate,
            _ => predicate,
        };
        return Right { noun, predicate, shared, end: own.end };
    }
    if let Some(at) = before_rank(text, words, mentions.get(i + 1)).filter(|_| mention.goes_on) {
        let (noun, predicate) = noun_and_predicate(text, Span::new(words.start, at), list_left);
        return Right { noun, predicate, shared: None, end: at };
    }
    let next_counts = mentions.get(i + 1).is_some_and(|next| may_count(text, next));
    if let Some(at) = seam::before_own_label(text, words, next_counts).filter(|_| mention.goes_on) {
        let (noun, predicate) = noun_and_predicate(text, Span::new(words.start, at), list_left);
        return Right { noun, predicate, shared: None, end: at };
    }
    if mention.goes_on {
        // Another figure follows: the noun alone, its predicate belongs to that figure.
        let noun = up_to_predicate(text, words);
        if let Some(predicate) = given(text, mention, noun.end, words.end) {
            // 为80位老人发放补贴6万元: what they are given belongs to both.
            return Right { noun: trim(text, noun), predicate, shared: None, end: mention.span.end };
        }
        return Right { noun: trim(text, without_measure(text, noun)), predicate: Name::default(), shared: None, end: mention.span.end };
    }
    let (noun, predicate) = noun_and_predicate(text, words, list_left);
    Right { noun, predicate, shared: None, end: words.end }
}

/// 4家企业获评单项冠军、|居全省第3: the rank of what stands before the mark.
fn before_rank(text: &str, words: Span, next: Option<&Mention>) -> Option<usize> {
    if !matches!(next?.what, What::Rank(_)) {
        return None;
    }
    let rest = words.of(text);
    let at = seam::last_mark(rest).filter(|&at| at > 0)?;
    let behind = &rest[at + '、'.len_utf8()..];
    let ranks = lexicon::rank_verbs().opens(behind).or_else(|| lexicon::rank_scopes().opens(behind)).is_some();
    (ranks || behind.starts_with_any("均 数量 总数")).then_some(words.start + at)
}

/// 5个区县、 before the next quantity of a list: the words without the mark. Examples of the next noun are not part of
/// them: 3个公园建设和滨河路等|13条道路.
fn before_list_mark(text: &str, words: Span) -> Option<Span> {
    if words.of(text).ends_with('等') {
        let at = words.of(text).find(['、', '和'])?;
        return Some(Span::new(words.start, words.start + at));
    }
    ["、", "和", "以及", "及", "与"]
        .iter()
        .find_map(|mark| words.of(text).strip_suffix(mark))
        .filter(|own| !own.is_empty())
        .map(|own| Span::new(words.start, words.start + own.len()))
}

fn up_to_predicate(text: &str, words: Span) -> Span {
    let rest = words.of(text);
    let at = rest.char_indices().skip(1).map(|(i, _)| i).find(|&i| {
        lexicon::predicates().opens(&rest[i..]).is_some_and(|len| !names_a_kind(&rest[i + len..]) && !front::is_longer_word(&rest[i..], len))
            || rest[i..].starts_with("平均")
            || acts_anew(&rest[i..])
    });
    let noun = Span::new(words.start, words.start + at.unwrap_or(rest.len()));
    let tail = super::tail::read(text, noun);
    Span::new(noun.start, tail.label_end.max(noun.start))
}

/// 8家国企营业收入|增长3%: what is measured of them has its own figure.
fn without_measure(text: &str, noun: Span) -> Span {
    const MEASURES: &[&str] = &[
        "营业收入",
        "销售收入",
        "全产业链产值",
        "总产值",
        "产值",
        "增加值",
        "利润",
        "优良比例",
        "优良率",
        "优Ⅲ比例",
        "一本达线率",
        "救助保障标准",
        "保障标准",
        "达标率",
        "投资完成率",
        "完成率",
        "开工率",
        "签约率",
        "办结率",
        "满意率",
        "覆盖率",
        "资产总额",
        "总投资",
        "规模",
        "增速",
        "平均亩产",
        "亩产",
        "产量",
        "销量",
        "出口额",
    ];
    const KINDS: &[&str] = &["规模以上工业", "规上工业", "水质", "主营业务", "工业", "平均", "年度", "年"];
    let words = noun.of(text);
    let words = &words[..words.find("连续").filter(|&at| at > 0).unwrap_or(words.len())];
    let Some(mut rest) = MEASURES.iter().find_map(|measure| words.strip_suffix(measure)) else { return noun };
    rest = KINDS.iter().find_map(|kind| rest.strip_suffix(kind)).unwrap_or(rest);
    if rest.chars().count() >= 2 && !rest.ends_with('的') { Span::new(noun.start, noun.start + rest.len()) } else { noun }
}

/// 15个园区|新承接项目: what they did has its own figure.
fn acts_anew(rest: &str) -> bool {
    rest.starts_with('新') && lexicon::kept_verbs().opens(rest).is_some_and(|len| len >= 6 && len < rest.len()) || rest.starts_with("新承接")
}

/// Splits 智慧杆投入使用 into the noun and what the name takes from the predicate.
fn noun_and_predicate(text: &str, words: Span, list_left: usize) -> (Span, Name) {
    let words = cut(text, words);
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
            && !relative(&rest[i..])
            && !lexicon::predicate_drops().opens(&rest[i..]).is_some_and(|len| names_a_kind(&rest[i + len..]))
            && depth == 0
            && (lexicon::predicates().opens(&rest[i..]).is_some_and(|len| !front::is_longer_word(&rest[i..], len))
                || lexicon::predicate_drops().opens(&rest[i..]).is_some_and(|len| !front::is_longer_word(&rest[i..], len) && !ends_a_kind(&rest[..i]))
                || settles(&rest[i..])
                || lexicon::predicate_ends().opens(&rest[i..]).is_some_and(|len| len > 3));
        if opens {
            at = Some(i);
            break;
        }
    }
    match at {
        Some(at) => (first_of_two(text, trim(text, Span::new(words.start, words.start + at))), predicate(text, Span::new(words.start + at, words.end))),
        None => {
            // 背街小巷改造: a verb at the end is the predicate that a list shares.
            let noun = trim(text, words);
            if let Some(at) = noun.of(text).strip_suffix('”').and_then(|words| words.rfind('“')).filter(|&at| at > 0 && list_left < LONGEST_LIST) {
                let at = noun.start + at;
                return (Span::new(noun.start, at), Name::of(Span::new(at, noun.end)));
            }
            let verb = lexicon::kept_verbs().ends(noun.of(text)).filter(|len| *len < noun.end - noun.start && *len >= 6);
            match verb {
                Some(len) => (Span::new(noun.start, noun.end - len), Name::of(Span::new(noun.end - len, noun.end))),
                None => (noun, Name::default()),
            }
        }
    }
}

/// 5条快速路、东岭高速|建成通车: what is counted stands before the mark, where what follows it is another kind of thing.
fn first_of_two(text: &str, noun: Span) -> Span {
    const WHOLE: &[&str] = &["路", "高速", "铁路", "大桥", "隧道", "设施", "基金", "水库", "专项", "机场", "项目", "工程", "基地", "管网"];
    let words = noun.of(text);
    let Some((at, mark)) = ["、", "和", "及", "以及"].iter().filter_map(|mark| words.find(mark).map(|at| (at, mark.len()))).min() else { return noun };
    let (first, second) = (&words[..at], &words[at + mark..]);
    let kind = WHOLE.iter().any(|end| first.ends_with(end)) && first.chars().count() >= 3;
    let alike = first.chars().next_back() == second.chars().next_back() || second.contains(['、', '和']);
    if kind && !alike && second.chars().count() >= 4 { Span::new(noun.start, noun.start + at) } else { noun }
}

/// 省级实施|类项目: the verb tells a class.
fn names_a_kind(behind: &str) -> bool {
    behind.starts_with('类')
}

/// 重点工作, 专项任务: the word in front tells a kind and is no noun alone.
fn ends_a_kind(words: &str) -> bool {
    words.ends_with_any("重点 专项 年度 中心 先期")
}

/// 劳动力|在本地稳定就业: where they live and work.
fn settles(rest: &str) -> bool {
    let Some(place) = rest.strip_prefix('在') else { return false };
    place.char_indices().skip(1).take(4).any(|(i, _)| place[i..].starts_with_any("稳定就业 就业 务工 落户 召开 举办 举行"))
}

/// 头部企业|带动的产业集群: the verb belongs to a clause with 的 and opens no predicate.
fn relative(rest: &str) -> bool {
    !rest.starts_with("成为") && rest.char_indices().take(10).find(|(_, c)| *c == '的').is_some_and(|(i, _)| rest[i + '的'.len_utf8()..].starts_with(is_han))
}

/// What the name takes from a predicate: 加快建设 gives 建设, 全部办结 gives nothing.
fn predicate(text: &str, span: Span) -> Name {
    let mut start = span.start;
    loop {
        let rest = &text[start..span.end];
        if lexicon::predicate_ends().opens(rest).is_some_and(|len| lexicon::predicate_drops().opens(rest).is_none_or(|drop| drop <= len)) {
            return Name::default();
        }
        match lexicon::predicate_drops().opens(rest) {
            Some(len) => start += len,
            None => break,
        }
    }
    let rest = &text[start..span.end];
    if rest.starts_with("成为") && rest.contains('的') {
        return Name::default(); // 成为发展的支撑 says how well
    }
    let mut end = span.end;
    let honour = rest.starts_with_any("入选 获评 列入 入列 获批 入围 上榜");
    for (i, _) in rest.char_indices().skip(2).filter(|_| !honour) {
        if lexicon::predicate_ends().opens(&rest[i..]).is_some_and(|len| len > 3) {
            end = start + i;
            break;
        }
    }
    let words = trim(text, Span::new(start, end));
    if words.of(text).chars().count() > LONGEST_PREDICATE { Name::default() } else { super::label::clean(text, words) }
}

/// A longer predicate says more than a name can hold.
const LONGEST_PREDICATE: usize = 28;

/// What opens a remark on a number.
const REMARKS: &[&str] = &[
    "创历史",
    "创新高",
    "再创",
    "均创",
    "为历",
    "为全",
    "为近",
    "为年来",
    "为19",
    "为20",
    "比上",
    "比去",
    "较上",
    "较去",
    "同比",
    "居全",
    "列全",
    "位居",
    "全省最",
    "全国最",
    "数量全",
];

/// Up to the first mark that no noun phrase holds.
fn cut(text: &str, words: Span) -> Span {
    let rest = words.of(text);
    let end = rest.char_indices().find(|(_, c)| matches!(c, ',' | ';' | ':' | '。' | '\n' | '!' | '?')).map_or(rest.len(), |(i, _)| i);
    // 15个问题9月底前解决: a date opens the predicate.
    let month = rest[..end]
        .match_indices('月')
        .map(|(i, _)| i - rest[..i].bytes().rev().take_while(u8::is_ascii_digit).count())
        .find(|&i| rest[i..].starts_with(|c: char| c.is_ascii_digit()));
    let end = month.filter(|&at| at > 0).unwrap_or(end);
    // 50万名客商、创历史新高: what is said of the number is no second noun.
    let said = rest[..end].match_indices('、').find(|(i, mark)| REMARKS.iter().any(|w| rest[i + mark.len()..].starts_with(w))).map(|(i, _)| i);
    let end = said.filter(|&at| at > 0).unwrap_or(end);
    Span::new(words.start, words.start + end)
}

/// 给排水管网等项目, 路网等配套设施: what is counted stands before 等.
fn without_and_so_on(words: &str) -> &str {
    let Some(at) = words.rfind('等').filter(|&at| at > 0 && super::examples::is_and_so_on(words, at)) else { return words };
    let rest = &words[at + '等'.len_utf8()..];
    let generic = rest.is_empty() || rest.ends_with_any("项目 工程 设施 工作 任务 建设 活动") && rest.chars().count() <= 6;
    if generic { &words[..at] } else { words }
}

fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let words = without_and_so_on(words);
    let mut end = words.trim_end_matches(['的', '、', '和', '及', '与', ' ']).len();
    // 在全部30项指标中: the end of a place, and no part of the noun.
    if let Some(shorter) = words[..end].strip_suffix('中')
        && shorter.chars().count() >= 2
        && !shorter.ends_with(['高', '初', '集', '其', '空', '手', '之', '当', '职'])
    {
        end = shorter.len();
    }
    for word in ["工作", "任务"] {
        if let Some(shorter) = words[..end].strip_suffix(word)
            && shorter.chars().count() >= 4
            && shorter.ends_with(is_han)
            && !ends_a_kind(shorter)
        {
            end = shorter.len();
        }
    }
    Span::new(span.start, span.start + end)
}
