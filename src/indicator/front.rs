//! The words in front of a label: 2023年, 全市, 累计, 完成, and the verb that makes the quantity (新增, 改造).

use super::lexicon;
use crate::quantity::{is_han, year_at_end};
use crate::text::Span;

/// A label without what stands in front of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Front {
    /// The label, kept verb included.
    pub label: Span,
    /// The verb that makes the quantity, at the label's start.
    pub verb: Option<Span>,
    /// 其中 stood in front: a part of what came before.
    pub of_which: bool,
    /// A light verb or preposition stood right before the label.
    pub after_light_verb: bool,
}

/// Strips the front of `span`.
pub fn read(text: &str, span: Span) -> Front {
    let mut front = Front { label: span, verb: None, of_which: false, after_light_verb: false };
    loop {
        let rest = front.label.of(text);
        let kept = lexicon::kept_verbs().opens(rest).filter(|&len| !is_longer_word(rest, len));
        let light = lexicon::light_verbs().opens(rest).filter(|&len| !is_longer_word(rest, len));
        let adverb = lexicon::adverbs()
            .opens(rest)
            .filter(|&len| !is_longer_word(rest, len))
            .or_else(|| lexicon::self_regions().opens(rest).filter(|&len| !rest[len..].starts_with(['性', '总', '民', '旅'])));
        let other = mark(rest)
            .or_else(|| date(rest))
            .or_else(|| grouped(rest))
            .or_else(|| span_of_years(rest))
            .or_else(|| reckoning(rest))
            .or_else(|| stage_of_work(rest))
            .or_else(|| where_it_was(rest))
            .or_else(|| nation(rest))
            .or_else(|| phrase(rest))
            .or_else(|| means(rest));
        let before_verb = ["年", "稳定", "可", "能", "计划", "启动", "统筹", "省级层面", "市级层面", "国家层面", "集中"]
            .iter()
            .find(|w| rest.strip_prefix(**w).is_some_and(|r| lexicon::kept_verbs().opens(r).is_some()))
            .map(|w| w.len())
            .or_else(|| stressed(rest))
            .or_else(|| planned(rest))
            .or_else(|| average_of_heads(rest));
        let kept = kept.filter(|_| before_verb.is_none());
        let dropped = [light, adverb, other, before_verb].into_iter().flatten().max();
        match (kept, dropped) {
            (Some(verb), dropped) if dropped.is_none_or(|len| verb >= len) => {
                if rest[verb..].starts_with(['率', '额', '量', '者', '性', '力', '型', '路', '街']) {
                    break; // 签约率, 交付量: a noun, not a verb
                }
                front.verb = Some(Span::new(front.label.start, front.label.start + joined(rest, verb)));
                break;
            }
            (_, Some(len)) => {
                front.of_which |= rest.starts_with("其中");
                front.after_light_verb = light == Some(len);
                front.label.start += len;
            }
            (_, None) => break,
        }
    }
    front
}

/// 重点打造示范村: 重点 says how; in 重点建设用地 it says which.
fn stressed(rest: &str) -> Option<usize> {
    const VERBS: &[&str] = &["打造", "培育", "支持", "建设", "发展", "推进", "推动", "引进", "扶持", "谋划", "实施"];
    let behind = rest.strip_prefix("重点")?;
    let object = VERBS.iter().find_map(|verb| behind.strip_prefix(*verb))?;
    (!["用地", "项目", "工程", "任务", "区", "类"].iter().any(|w| object.starts_with(w))).then_some("重点".len())
}

/// 谋划|推出, but 谋划储备 and 谋划建设 as they stand.
fn planned(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix("谋划")?;
    let acts = lexicon::kept_verbs().opens(behind).is_some() && !behind.starts_with("储备") && !behind.starts_with("建设");
    acts.then_some("谋划".len())
}

/// 接收、处置案件, 改造和新建: verbs joined in one.
fn joined(rest: &str, mut len: usize) -> usize {
    while let Some(mark) = rest[len..].chars().next().filter(|c| matches!(c, '、' | '和')) {
        let next = len + mark.len_utf8();
        match lexicon::kept_verbs().opens(&rest[next..]).filter(|verb| rest.len() > next + verb) {
            Some(verb) => len = next + verb,
            None => break,
        }
    }
    len
}

/// Light verbs of one character that open a longer word: 有机, 以工代赈, 在校生.
const LONGER_WORDS: &[(&str, &str)] = &[
    ("要", "素求点闻塞害件领道货"),
    ("并", "购网轨肩联列存发"),
    ("有", "机色效线限轨关责"),
    ("为", "民"),
    ("以", "旧工军"),
    ("对", "外口接台"),
    ("用", "于电户水地工气能人品途房海林"),
    ("在", "建校册园岗用研营线籍职库孵读业"),
    ("经", "营济开费纪典销贸常受"),
    ("从", "业"),
    ("向", "阳"),
    ("按", "揭时"),
    ("给", "水排"),
    ("将", "军"),
    ("使", "用"),
    ("让", "利"),
    ("把", "手"),
    ("被", "征动服"),
    ("与", "会"),
    ("由", ""),
    ("于", ""),
    ("达", "标产效"),
    ("加速", "器"),
    ("可", "再循持复办支"),
    ("服务", "贸业中机"),
    ("就业", "困服岗帮见"),
    ("创业", "孵园团带导板担"),
    ("脱贫", "人户劳村县地群"),
    ("返乡", "创农人"),
    ("运营", "商"),
    ("培训", "基机中"),
    ("搬迁", "群户"),
    ("上市", "公企后"),
    ("联合", "体实"),
    ("高效", "节"),
    ("集中", "式供连"),
    ("绿化", "苗"),
    ("再", "就生开造融制"),
    ("共", "建享有同"),
    ("基本", "医养公农建民药生"),
    ("高标准", "农"),
    ("全面", "二"),
    ("完成", "率度"),
    ("新增", "长"),
    ("增长", "点极"),
    ("推进", "剂"),
    ("实施", "类方"),
    ("而", "立"),
    ("但", ""),
    ("即", "时将食"),
    ("计划", "投总新开实建完财"),
    ("拟", "建"),
    ("完善", ""),
    ("保障", "性房"),
    ("强化", ""),
    ("组织", "机部"),
    ("执行", "率案"),
    ("供应", "链商"),
    ("有效", "期成"),
    ("工作", "站室者法组日坊"),
];

pub fn is_longer_word(rest: &str, len: usize) -> bool {
    let next = rest[len..].chars().next();
    LONGER_WORDS.iter().any(|(word, chars)| rest[..len] == **word && next.is_some_and(|c| chars.contains(c)))
}

fn mark(rest: &str) -> Option<usize> {
    let number = rest.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&number) && rest[number..].starts_with([')', '.']) && rest[number + 1..].starts_with(crate::quantity::is_han) {
        return Some(number + 1); // (2)新建…: the number of an item
    }
    if let Some(number) = rest.strip_prefix('(').and_then(|r| r.split_once(')')).map(|(inside, _)| inside).filter(|inside| inside.chars().count() <= 2)
        && number.chars().all(|c| "一二三四五六七八九十".contains(c))
    {
        return Some(number.len() + "()".len()); // (一)税收: a number inside a paragraph
    }
    // 2000人(含…)左右、技师…: the bound of the figure before, behind its bracket.
    if let Some(bound) = ["左右、", "以上、", "以上,", "左右,", "新台阶、", "台阶、", "大关、", "新高、", "关口、"].iter().find(|w| rest.starts_with(**w))
    {
        return Some(bound.len());
    }
    if let Some(len) = item_mark(rest) {
        return Some(len);
    }
    if let Some(inside) = rest.strip_prefix('【').and_then(|r| r.split_once('】')).map(|(inside, _)| inside).filter(|inside| inside.chars().count() <= 14) {
        return Some(inside.len() + "【】".len()); // 【2025年目标】 heads what follows
    }
    rest.chars().next().filter(|c| matches!(c, '、' | ',' | ':' | '—' | '-' | ' ' | '的' | '和' | '及' | '·' | '(' | ')' | '”' | '.' | ';')).and_then(|c| {
        let goes_on = rest[c.len_utf8()..].chars().next();
        // 和 opens 和美乡村, 和谐; ( opens a remark that is part of the label only when it closes.
        (!(c == '和' && matches!(goes_on, Some('美' | '谐' | '平' | '顺' | '睦')) || c == '及' && goes_on == Some('时'))).then_some(c.len_utf8())
    })
}

/// 一是, 十一是: the mark of an item that stands in its clause.
fn item_mark(rest: &str) -> Option<usize> {
    if let Some(circled) = rest.chars().next().filter(|c| ('\u{2460}'..='\u{2473}').contains(c)) {
        return Some(circled.len_utf8());
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && rest[digits..].starts_with('.') && rest[digits + 1..].starts_with(is_han) {
        return Some(digits + 1);
    }
    let numeral = rest.chars().take_while(|c| "一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
    (numeral > 0 && numeral <= 9 && rest[numeral..].starts_with('是')).then_some(numeral + '是'.len_utf8())
}

/// 2023年, 到2025年底, 4月底前, 2019-2023年.
fn date(rest: &str) -> Option<usize> {
    if let Some(len) = quarter(rest).or_else(|| two_years(rest)).or_else(|| deadline(rest)) {
        return Some(len);
    }
    let mut at = ["截至", "截止", "到", "至", "自", "从", "于", "在"].iter().find(|w| rest.starts_with(**w)).map_or(0, |w| w.len());
    if let Some(end) =
        rest[at..].find('年').map(|i| at + i).filter(|&end| end - at <= 12 && year_at_end(&rest[at..end]).is_some_and(|(_, len)| len == end - at))
    {
        return Some(
            end + '年'.len_utf8()
                + ["底前", "底", "末", "初", "度", "以来", "全年", "的"].iter().find(|w| rest[end + '年'.len_utf8()..].starts_with(**w)).map_or(0, |w| w.len()),
        );
    }
    let digits_start = at;
    at += rest[at..].bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'~')).count();
    if at == digits_start {
        return None;
    }
    let unit = rest[at..].chars().next().filter(|c| matches!(c, '年' | '月' | '日'))?;
    at += unit.len_utf8();
    if unit == '年' {
        let months = rest[at..].bytes().take_while(|b| b.is_ascii_digit() || *b == b'-').count();
        if months > 0 && rest[at + months..].starts_with('月') {
            at += months + '月'.len_utf8();
        }
    }
    for word in ["底前", "底", "末", "初", "度", "以来", "间", "全年", "前", "份"] {
        if rest[at..].starts_with(word) {
            at += word.len();
            break;
        }
    }
    Some(at)
}

/// 2023、2024两年, 仅2023、2024两年.
fn two_years(rest: &str) -> Option<usize> {
    let start = if rest.starts_with('仅') { '仅'.len_utf8() } else { 0 };
    let end = start + rest[start..].char_indices().map(|(i, _)| i).take(14).find(|&i| rest[start + i..].starts_with("两年"))?;
    let (_, second) = year_at_end(&rest[start..end])?;
    let (_, first) = year_at_end(rest[start..end - second].strip_suffix('、')?)?;
    (start + first + '、'.len_utf8() + second == end).then_some(end + "两年".len())
}

/// 汛期前, 供暖季前.
fn deadline(rest: &str) -> Option<usize> {
    ["汛期", "入汛", "春节", "国庆", "年底", "月底", "供暖季", "采暖季", "入冬", "春耕"].iter().find_map(|word| {
        let behind = rest.strip_prefix(word)?;
        behind.starts_with('前').then_some(word.len() + '前'.len_utf8())
    })
}

/// 十大类, 九大领域: how they are grouped.
fn grouped(rest: &str) -> Option<usize> {
    let numeral = rest.chars().take_while(|c| "一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
    let word = ["大类", "大领域", "个方面", "大方面", "大类别"].iter().find(|w| rest[numeral..].starts_with(**w))?;
    (numeral > 0).then_some(numeral + word.len())
}

/// 第三季度, 继一季度, 第二、三季度.
fn quarter(rest: &str) -> Option<usize> {
    if !rest.starts_with(['继', '第', '前', '一', '二', '三', '四']) {
        return None;
    }
    let end = rest.find("季度")?;
    let front = &rest[..end];
    (front.chars().count() <= 5 && front.chars().all(|c| "继第前一二三四、".contains(c))).then_some(end + "季度".len())
}

/// 五年来, 过去五年, 三年累计, “十四五”期间, 连续四年.
fn span_of_years(rest: &str) -> Option<usize> {
    let mut at =
        ["过去", "时隔", "近", "前", "后", "连续", "这", "今后", "未来", "本届政府", "用"].iter().find(|w| rest.starts_with(**w)).map_or(0, |w| w.len());
    if let Some((plan, behind)) = rest.strip_prefix('“').and_then(|inside| inside.split_once('”'))
        && plan.chars().count() == 3
        && plan.ends_with('五')
        && behind.starts_with(['前', '后'])
        && behind.chars().nth(2) == Some('年')
    {
        return Some(rest.len() - behind.len() + "前四年".len()); // “十一五”前四年
    }
    if rest.starts_with(['“', '十', '五', '六', '七', '八', '九'])
        && let Some(end) = rest.find("时期").map(|i| i + "时期".len()).or_else(|| rest.find("期间").map(|i| i + "期间".len()))
        && rest[..end].chars().count() <= 9
    {
        return Some(end);
    }
    let number = rest[at..].chars().next().filter(|c| "一二三四五六七八九十两几0123456789".contains(*c))?;
    at += number.len_utf8();
    for _ in 0..2 {
        if let Some(next) = rest[at..].chars().next().filter(|c| "十一二三四五六七八九多余0123456789".contains(*c)) {
            at += next.len_utf8(); // 二十六年间
        }
    }
    let unit = rest[at..].chars().next().filter(|c| *c == '年')?;
    at += unit.len_utf8();
    for word in ["来累计", "累计", "来共", "来", "间", "共", "以来", "时间", "内累计", "内", "期间"] {
        if rest[at..].starts_with(word) {
            return Some(at + word.len());
        }
    }
    if rest[at..].starts_with('中') && !rest[at..].chars().nth(1).is_some_and(|c| "央小等期西东部医国".contains(c)) {
        return Some(at + '中'.len_utf8()); // 四年中新增
    }
    // 九年义务教育, 三年行动: the name of a thing.
    let planned = rest[at..].starts_with("计划投资");
    (planned || number != '一' && !["义务", "免费", "行动", "一贯", "规划", "计划"].iter().any(|w| rest[at..].starts_with(w))).then_some(at)
}

/// 扣除物价上涨因素, 考虑价格下降因素: how a growth was reckoned.
fn reckoning(rest: &str) -> Option<usize> {
    if !["扣除", "考虑", "剔除", "按可比", "按不变"].iter().any(|w| rest.starts_with(w)) {
        return None;
    }
    let first = |words: &[&str]| words.iter().filter_map(|w| rest.find(w).map(|i| i + w.len())).filter(|&end| rest[..end].chars().count() <= 14).min();
    let end = first(&["因素影响", "因素"]).or_else(|| first(&["价格计算", "口径计算", "口径", "价格"]))?;
    let end = ["因素", "计算"].iter().find(|w| rest[end..].starts_with(**w)).map_or(end, |w| end + w.len());
    (rest[..end].chars().count() <= 14).then_some(end)
}

/// Verbs that stand in the names of means: 在线审批平台, 融资对接.
const NOUNS: &[&str] = &["审批", "融资", "服务", "监测", "检查", "加工", "销售", "生产", "更新", "治理", "采购", "支持", "征集", "交易"];

/// 通过“惠农贷”平台, 利用坡地林地|新增: by what means, up to the verb or the end.
fn means(rest: &str) -> Option<usize> {
    let word = ["通过", "利用", "依托", "借助", "凭借", "配合"].into_iter().find(|w| rest.starts_with(*w))?;
    let behind = &rest[word.len()..];
    if behind.starts_with(['率', '量']) || behind.starts_with("外资") {
        return None;
    }
    if !behind.contains('的') && ["平台", "机制", "渠道", "等方式", "模式"].iter().any(|end| behind.ends_with(end)) {
        return Some(rest.len());
    }
    let at = behind.char_indices().skip(2).take(16).map(|(i, _)| i).find(|&i| {
        let verb =
            lexicon::kept_verbs().opens(&behind[i..]).filter(|len| *len >= 6 && !is_longer_word(&behind[i..], *len) && !NOUNS.contains(&&behind[i..i + len]));
        verb.is_some_and(|len| behind.len() > i + len) || verb.is_some() && i + 6 == behind.len()
    })?;
    (!behind[..at].contains('的')).then_some(word.len() + at)
}

/// 平均每千人口拥有床位: so many heads are an average already; 平均每人占有粮食 is a measure of its own.
fn average_of_heads(rest: &str) -> Option<usize> {
    let heads = rest.strip_prefix("平均每")?.trim_start_matches(|c: char| c.is_ascii_digit() || "十百千万".contains(c));
    (heads.starts_with('人') && heads.len() + "平均每".len() < rest.len()).then_some("平均".len())
}

/// 在调整初期 before 由: nothing but a time.
fn stage_of_work(rest: &str) -> Option<usize> {
    let whole = rest.starts_with('在') && ["初期", "末期", "期间", "时期"].iter().any(|w| rest.ends_with(w));
    (whole && rest.chars().count() <= 10).then_some(rest.len())
}

/// 在东岭、西河等地|举办招商活动: where it was, which is many places.
fn where_it_was(rest: &str) -> Option<usize> {
    let places = rest.strip_prefix('在')?;
    let at = places.char_indices().map(|(i, _)| i).take(24).find(|&i| places[i..].starts_with("等地"))?;
    let end = '在'.len_utf8() + at + "等地".len();
    let behind = rest[end..].strip_prefix("成功").unwrap_or(&rest[end..]);
    let goes_on = !behind.is_empty() && !behind.starts_with(['区', '方', '块', '的', '级']);
    goes_on.then_some(rest.len() - behind.len())
}

/// 国家准备扶持, 我们先后派出: who acts says nothing in a national report.
fn nation(rest: &str) -> Option<usize> {
    let acts = rest.strip_prefix("国家")?;
    ["准备", "先后", "共", "将", "拟", "已"]
        .iter()
        .any(|w| acts.starts_with(w))
        .then_some("国家".len())
        .filter(|_| !acts.starts_with("共同") && !acts.starts_with("共建"))
}

/// Fixed phrases: 主要预期目标是, 在此基础上, 经济社会发展主要预期目标为.
fn phrase(rest: &str) -> Option<usize> {
    [
        "国家安排专项资金支持",
        "国家安排专项资金",
        "国家安排资金",
        "主要预期目标是",
        "预期目标是",
        "预期目标为",
        "主要预期目标为",
        "在此基础上",
        "在全国率先",
        "在全省率先",
        "在全市率先",
        "“十三五”末",
        "到“十四五”末",
        "每个",
        "市本级财政性",
        "一批",
        "等",
        "初步核算",
        "据初步核算",
        "经初步核算",
        "快报数据显示",
        "到本世纪末",
        "本世纪末",
        "准备重点",
        "仅此一项",
        "仅这一项",
        "只这一项",
    ]
    .iter()
    .find(|w| rest.starts_with(**w) && !rest.starts_with("等级") && !rest.starts_with("每个园"))
    .map(|w| w.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, label: &str, verb: Option<&str>) {
        let front = read(text, Span::new(0, text.len()));
        assert_eq!((front.label.of(text), front.verb.map(|v| v.of(text))), (label, verb), "{text}");
    }

    #[test]
    fn fronts() {
        check("全年新签约项目", "新签约项目", Some("新签约"));
        check("完成土地征收", "土地征收", None);
        check("2023年全市经营主体", "经营主体", None);
        check("到2025年底高新技术企业", "高新技术企业", None);
        check("五年来累计新增就业", "新增就业", Some("新增"));
        check("签约率", "签约率", None);
        check("有机农产品基地", "有机农产品基地", None);
        check("、省市重点项目完成投资", "省市重点项目完成投资", None);
        check("过去五年投入", "投入", Some("投入"));
    }
}
