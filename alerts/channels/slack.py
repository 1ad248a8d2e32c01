"""Slack, through an incoming webhook, or with a bot's token, which can thread and change what it posted.

Slack takes about one message a second in a channel; whoever delivers keeps `pause`. A webhook answers "ok" or a word that
says what is wrong; the Web API answers 200 with JSON either way. What the words mean: Slack's pages on incoming webhooks, on
chat.postMessage and on chat.update, read November 2026.
"""

import json
from datetime import timedelta
from typing import Any

from alerts.blocks import slack_blocks, slack_text
from alerts.channels.base import Receipt, Setting, first_words, post, refusal
from alerts.message import Message, Shape
from casefile.errors import DeliveryError, UsageError
from wire.client import Reply
from wire.limits import retry_after

API = "https://slack.com/api"

# A person has to act on the channel or the token before anything passes.
_CHANNEL_GONE = frozenset(
    {
        "no_service", "no_active_hooks", "no_team", "team_disabled", "invalid_token", "channel_not_found", "channel_is_archived",
        "is_archived", "not_in_channel", "action_prohibited", "posting_to_general_channel_denied", "user_not_found", "invalid_auth",
        "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope", "no_permission", "org_login_required",
        "ekm_access_denied", "restricted_action", "restricted_action_read_only_channel",
    }
)  # fmt: skip
# This message as it stands is not taken; the next one may be.
_MESSAGE_WRONG = frozenset(
    {"invalid_payload", "invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long", "no_text", "too_many_attachments"}
)
_THREAD_GONE = frozenset({"thread_not_found", "cannot_reply_to_message", "message_not_found"})
# Somebody deleted the message, or the workspace forbids late changes: there is nothing to change any more.
_STAYS_AS_IT_IS = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
_QUIET_IN_THREAD = frozenset({Shape.DIGEST, Shape.FOLDED, Shape.INTRODUCTION, Shape.RECOVERY})


class SlackChannel:
    """Posts Block Kit messages. With a token, what belongs to one development becomes one thread, and later coverage a count."""

    pause = timedelta(seconds=1)

    def __init__(self, setting: Setting, *, webhook: str = "", token: str = "", channel: str = "", api: str = API) -> None:
        if not webhook and not (token and channel):
            raise UsageError(f"channels: {setting.name}: give `webhook:`, or `token:` and `channel:`")
        self._setting = setting
        self._webhook = webhook
        self._token = token
        self._channel = channel
        self._api = api
        self.amends = bool(token and channel)

    @classmethod
    def make(cls, setting: Setting) -> "SlackChannel":
        """From its settings: `webhook`, or `token` and `channel` (then messages are threaded)."""
        return cls(setting, webhook=setting.text("webhook"), token=setting.text("token"), channel=setting.text("channel"))

    async def send(self, message: Message) -> Receipt:
        """Post it, or change the one it amends. Raises DeliveryError."""
        if message.amends:
            return await self._change(message)
        return await (self._by_token(message) if self._token and self._channel else self._by_webhook(message))

    async def _by_webhook(self, message: Message) -> Receipt:
        reply = await self._post(self._webhook, payload(message), {})
        said = first_words(reply.body)
        if reply.status == 200 and said == "ok":
            return Receipt(detail="ok")
        raise self._refused(reply, said)

    async def _by_token(self, message: Message) -> Receipt:
        key = f"slack/{self._setting.name}/{message.thread}"
        thread = self._setting.memory.recall(key)
        answer, reply = await self._ask(message, thread)
        if thread and answer.get("error") in _THREAD_GONE:
            thread = ""
            answer, reply = await self._ask(message, thread)
        if answer.get("ok") is not True:
            raise self._refused(reply, str(answer.get("error", "")) or first_words(reply.body))
        if isinstance(ts := answer.get("ts"), str):
            # The channel as Slack names it: changing a message takes no other name.
            self._setting.memory.keep(self._place_of(message.id), f"{answer.get('channel') or self._channel} {ts}")
            if not thread:
                self._setting.memory.keep(key, ts)
        return Receipt(detail="posted in its thread" if thread else "posted")

    async def _ask(self, message: Message, thread: str) -> tuple[dict[str, Any], Reply]:
        body = {**payload(message), "channel": self._channel}
        if thread:
            # Without the broadcast only those who follow the thread would hear of a new step.
            body |= {"thread_ts": thread, "reply_broadcast": message.shape not in _QUIET_IN_THREAD}
        return await self._call("chat.postMessage", body)

    async def _change(self, message: Message) -> Receipt:
        """Put a message in the place of an earlier one; Slack notifies nobody of that."""
        channel, _, ts = self._setting.memory.recall(self._place_of(message.amends)).partition(" ")
        if not ts:
            return Receipt(detail="nothing to change: it was not posted from here")
        body = {"channel": channel, "ts": ts, "text": slack_text(message), "blocks": slack_blocks(message), "parse": "none"}
        answer, reply = await self._call("chat.update", body)
        said = str(answer.get("error", ""))
        if answer.get("ok") is not True and said not in _STAYS_AS_IT_IS:
            raise self._refused(reply, said or first_words(reply.body))
        return Receipt(detail=f"left as it is: {said}" if said else "changed")

    def _place_of(self, message: str) -> str:
        return f"slack/{self._setting.name}/message/{message}"

    async def _call(self, method: str, body: dict[str, Any]) -> tuple[dict[str, Any], Reply]:
        """The answer of Slack's Web API, empty where it is none, and the reply it came in."""
        reply = await self._post(f"{self._api}/{method}", body, {"Authorization": f"Bearer {self._token}"})
        try:
            answer = json.loads(reply.body) if reply.status == 200 else {}
        except ValueError:
            answer = {}
        return (answer if isinstance(answer, dict) else {}), reply

    async def _post(self, url: str, body: dict[str, Any], headers: dict[str, str]) -> Reply:
        kind = {"Content-Type": "application/json; charset=utf-8"}
        content = json.dumps(body, ensure_ascii=True).encode("ascii")
        return await post(self._setting.http(), self._setting.name, url, content, {**kind, **headers})

    def _refused(self, reply: Reply, said: str) -> DeliveryError:
        """What an answer that is not "ok" means."""
        name = self._setting.name
        if said in _CHANNEL_GONE:
            return DeliveryError(f"{name}: Slack answered {said}", permanent=True, channel_out=True)
        if said in _MESSAGE_WRONG:
            return DeliveryError(f"{name}: Slack answered {said}", permanent=True)
        if reply.status == 200:
            # A login page of some proxy, or a word we do not know: not taken, and it may pass.
            wait = retry_after(reply.headers, self._setting.now())
            return DeliveryError(f"{name}: answered 200 but not ok ({said or 'nothing'})", retry_after=wait, channel_out=True)
        return refusal(name, reply, self._setting.now())


def payload(message: Message) -> dict[str, Any]:
    """The message as Slack takes it: no previews, no linking of names."""
    return {
        "text": slack_text(message),
        "blocks": slack_blocks(message),
        "mrkdwn": False,
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }
